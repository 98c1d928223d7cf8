using System.Globalization;
using Carefare.Planning;
using Carefare.Quantities;

namespace Carefare.Telling;

/// <summary>What may come, and what is done then, in words.</summary>
internal static class StoryWords
{
    /// <summary>The heading of what may come.</summary>
    public const string Heading = "What may come, and what you pay then";

    private static readonly string[] Before = ["the ", "decision of ", "prior "];

    /// <summary>How many answers are open, what is paid at best, and by what plans are compared.</summary>
    public static string Of(Outlook outlook) =>
        $"{Words.Count(Decisions(outlook).Count, "answer is", "answers are")} still open. With the best of them you pay "
        + $"{outlook.Best}. Plans are compared by what they cost {AttitudeWords.Of(outlook.Attitude)}.";

    /// <summary>The figure that plans are compared by, then the others that say what may come.</summary>
    public static string Cost(Outlook outlook) =>
        $"{outlook.Counted} {AttitudeWords.Of(outlook.Attitude)} "
        + outlook.Attitude switch
        {
            Attitude.Expected => $"({outlook.Worst} at worst)",
            Attitude.Cautious => $"({outlook.Expected} on average, {outlook.Worst} at worst)",
            Attitude.Worst => $"({outlook.Expected} on average)",
        };

    /// <summary>Until when the same is done whatever comes, and what that is.</summary>
    public static string Now(Outlook outlook)
    {
        var until = outlook.SameUntil;
        var lent = Money.Sum(
            outlook
                .Stories[0]
                .Plan.Ledger.Where(line =>
                    line.Day < until && line is { From.Kind: PartyKind.Lender, To.Kind: PartyKind.Clinic }
                )
                .Select(line => line.Amount)
        );
        var credit = lent > Money.Zero ? $", and put {lent} on credit" : "";
        return $"Before {Words.Day(until)} the plan is the same whatever comes: you pay {Paid(outlook.PaidBefore)}{credit}. "
            + "Then it goes by the answers:";
    }

    /// <summary>Each decision, with the first day on which it can become known and the chance of a yes where it comes to it.</summary>
    public static IReadOnlyList<(string Day, string What, string Chance)> Decisions(Outlook outlook) =>
        [
            .. outlook
                .Stories.SelectMany(story => story.Answers.Select(answer => (Answer: answer, story.Probability)))
                .GroupBy(one => one.Answer.Decision, StringComparer.Ordinal)
                .OrderBy(same => same.Min(one => one.Answer.Day))
                .Select(same =>
                    (
                        Days([.. same.Select(one => one.Answer.Day).Distinct().Order()]),
                        What(outlook, same.First().Answer),
                        Chance(
                            same.Where(one => one.Answer.Yes).Sum(one => one.Probability)
                                / same.Sum(one => one.Probability)
                        )
                    )
                ),
        ];

    /// <summary>An answer in few words: "authorization: no".</summary>
    public static string Short(StoryAnswer answer) =>
        (answer.Decision, answer.Yes) switch
        {
            (StoryAnswer.Response, true) => "it helps",
            (StoryAnswer.Response, false) => "it does not help and ends",
            (_, var yes) => $"{Name(answer)}: {(yes ? "yes" : "no")}",
        };

    /// <summary>Answers in few words, one after another.</summary>
    public static string Short(IReadOnlyList<StoryAnswer> answers) =>
        answers.Count == 0 ? "whatever comes" : string.Join(", ", answers.Select(Short));

    /// <summary>What is done otherwise than in the plan that is told: another clinic, price form, first day or lender.</summary>
    public static string Otherwise(Plan plan, Plan told) =>
        string.Join(
            ", ",
            new[]
            {
                (plan.Course.Clinic, plan.Course.Form) == (told.Course.Clinic, told.Course.Form)
                    ? ""
                    : $"{plan.Course.ClinicName}, {Words.Name(plan.Course.Form)}",
                plan.FirstTreatment == told.FirstTreatment ? "" : $"first treatment {Words.Day(plan.FirstTreatment)}",
                Lenders(plan).SequenceEqual(Lenders(told), StringComparer.Ordinal) ? ""
                : plan.Debts.Count == 0 ? "no credit"
                : $"credit: {string.Join(", ", Lenders(plan))}",
            }.Where(part => part.Length > 0)
        );

    /// <summary>What is done in a story: where and when treatment is given, on what credit, and what it costs.</summary>
    public static string Then(Plan plan)
    {
        var credit = string.Concat(
            plan.Debts.Select(debt => $" Put {debt.Borrowed} on {debt.Name}, paid off on {Words.Day(debt.PaidOff)}.")
        );
        return $"{Headline.Course(plan)} First treatment {Words.Day(plan.FirstTreatment)}.{credit} You pay {plan.Total} in all, "
            + $"at most {plan.HighestMonth} in a month.";
    }

    /// <summary>The last month in which something is paid.</summary>
    public static string Until(Plan plan) =>
        plan.Months.LastOrDefault(month => month.Out != Money.Zero) is { } last ? Words.Name(last.Month) : "–";

    /// <summary>What is summed up; null where nothing is.</summary>
    public static string? Rest(StoryRows rows) =>
        rows.Rest.Count == 0
            ? null
            : $"And {rows.Rest.Count} less likely ones, {Chance(rows.Rest.Sum(row => row.Probability))} together: "
                + $"{rows.Rest.Min(row => row.Plan.Total)} to {rows.Rest.Max(row => row.Plan.Total)}.";

    /// <summary>Which story a part of the plan is about; null where nothing is open.</summary>
    public static string? Told(Plan plan) =>
        plan.Outlook is { Stories: [var told, ..] }
            ? $"Only the likeliest case, {Chance(told.Probability)}: {Short(told.Answers)}."
            : null;

    /// <summary>The heading of what holds only in the story that is told.</summary>
    public static string Likeliest(string heading, Plan plan) =>
        plan.Outlook is null ? heading : $"{heading}, in the likeliest case";

    /// <summary>A probability as people read it: "36 in 100".</summary>
    public static string Chance(decimal probability) =>
        decimal.Round(probability * 100, MidpointRounding.AwayFromZero) switch
        {
            0 when probability > 0 => "less than 1 in 100",
            100 when probability < 1 => "more than 99 in 100",
            var hundredths => string.Create(CultureInfo.InvariantCulture, $"{hundredths:0} in 100"),
        };

    private static string Paid(Money amount) => amount > Money.Zero ? amount.ToString() : "nothing";

    private static string Days(IReadOnlyList<DateOnly> days) =>
        days.Count == 1 ? Words.Day(days[0]) : $"{Words.Day(days[0])} or later";

    private static string What(Outlook outlook, StoryAnswer answer) =>
        answer.Decision == StoryAnswer.Response ? "the treatment helps"
        : outlook.Stories.All(story => story.Answers.Any(one => one.Decision == answer.Decision)) ? answer.Name
        : $"{answer.Name}, after a no";

    /// <summary>"the decision of Hope Fund" is "Hope Fund", "the prior authorization" is "authorization".</summary>
    private static string Name(StoryAnswer answer) =>
        Before.Aggregate(
            answer.Name,
            (name, before) => name.StartsWith(before, StringComparison.Ordinal) ? name[before.Length..] : name
        );

    private static IEnumerable<string> Lenders(Plan plan) =>
        plan.Debts.Select(debt => debt.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
