using Carefare.Asking;
using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling;

/// <summary>What to find out next, and what it could move.</summary>
internal static class Asked
{
    /// <summary>The question, who knows, and how far it moves the total, as sentences.</summary>
    public static string Of(PlanReport report, OpenQuestion ask) =>
        string.Join(' ', new[] { ask.Question, Who(ask), Moves(report, ask) }.Where(part => part.Length > 0));

    /// <summary>Whom to ask, as a sentence; empty where the person knows it.</summary>
    public static string Who(OpenQuestion ask) => ask.Script.Length > 0 ? $"Ask {ask.Whom}." : "";

    /// <summary>The questions that may move something: the rest is folded by <see cref="Still"/>.</summary>
    public static IEnumerable<OpenQuestion> Moving(PlanReport report) =>
        report.Asks.Where(ask => ask.Outcomes.Count == 0 || Moves(report, ask).Length > 0);

    /// <summary>The questions of which no answer that was tried moves the total, as a sentence; null where there are none.</summary>
    public static string? Still(PlanReport report)
    {
        var still = report.Asks.Except(Moving(report)).Select(ask => ask.Key).ToList();
        return still.Count == 0
            ? null
            : $"{Words.Count(still.Count, "open answer")} would not move the total, as far as was tried: {string.Join(", ", still)}.";
    }

    /// <summary>How far an answer moves the total; empty where it does not, or where that is not worked out.</summary>
    public static string Moves(PlanReport report, OpenQuestion ask)
    {
        if (report.Answer.Recommended is not { } plan)
        {
            return ask.Outcomes.FirstOrDefault(outcome => outcome.Total is not null) is { Total: { } fits } opens
                ? $"With \"{opens.Answer}\" a plan fits, for {fits}."
                : "";
        }

        var moves =
            ask.Worth is { } worth && worth > Money.Zero
                ? $"It could move {Moved(plan)} by up to {worth}: {Extreme(plan.Counted, ask)}."
                : "";
        var breaks = ask.Outcomes.Where(outcome => outcome.Total is null).Select(outcome => outcome.Answer).ToList();
        return breaks.Count == 0 ? moves : $"{moves} With \"{breaks[0]}\" nothing fits.".TrimStart();
    }

    private static string Moved(Plan plan) =>
        plan.Outlook is { } outlook ? $"what you pay {AttitudeWords.Of(outlook.Attitude)}" : "the total";

    private static string Extreme(Money total, OpenQuestion ask)
    {
        var known = ask.Outcomes.Where(outcome => outcome.Total is not null).ToList();
        var (least, most) = (known.MinBy(outcome => outcome.Total), known.MaxBy(outcome => outcome.Total));
        var (down, up) = (total - least.Total!.Value, most.Total!.Value - total);
        var far = down >= up ? least : most;
        return $"{far.Total} with \"{far.Answer}\"";
    }
}
