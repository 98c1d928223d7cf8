using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling;

/// <summary>By what plans are compared: their totals, or where something is open, the figure that the person goes by.</summary>
/// <param name="attitude">What the plan is the best for; null where nothing is open in any plan.</param>
internal sealed class Measure(Attitude? attitude)
{
    /// <summary>The measure of a report.</summary>
    public static Measure Of(PlanReport report) =>
        new(
            report
                .Frontier.Concat(report.Answer.Rejected.Select(option => option.Plan).OfType<Plan>())
                .Prepend(report.Answer.Recommended)
                .Select(plan => plan?.Outlook?.Attitude)
                .FirstOrDefault(known => known is not null)
        );

    /// <summary>The headings: the figure that plans are compared by, then, where something is open, the one beside it.</summary>
    public IReadOnlyList<string> Heads =>
        attitude is not { } known
            ? ["Total"]
            : known switch
            {
                Attitude.Expected => ["On average", "At worst"],
                Attitude.Cautious => ["Dearest fifth", "At worst"],
                Attitude.Worst => ["At worst", "On average"],
            };

    /// <summary>The heading of what a change makes of the figure.</summary>
    public string Then => attitude is null ? "Total then" : $"{Heads[0]} then";

    /// <summary>A plan's figures, in the order of the headings.</summary>
    public IReadOnlyList<Money> Of(Plan plan) =>
        attitude is not { } known
            ? [plan.Total]
            : known switch
            {
                Attitude.Worst => [plan.Counted, plan.Outlook?.Expected ?? plan.Total],
                Attitude.Expected or Attitude.Cautious => [plan.Counted, plan.Outlook?.Worst ?? plan.Total],
            };

    /// <summary>An option's figures.</summary>
    public IReadOnlyList<string> Of(RejectedOption option) =>
        option is { Total: { } total, Plan: { } plan }
            ? [total.ToString(), .. Of(plan).Skip(1).Select(one => one.ToString())]
        : option.Total is { } alone ? [alone.ToString(), .. Heads.Skip(1).Select(_ => "")]
        : ["does not fit", .. Heads.Skip(1).Select(_ => "")];
}
