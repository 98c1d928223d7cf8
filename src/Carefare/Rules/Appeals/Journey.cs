using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>The way of one plan's no through its levels: what is done, what runs, what comes, each with its last day.</summary>
/// <param name="Row">The row of <c>coverage</c>, from 0.</param>
/// <param name="Payer">The plan's name.</param>
/// <param name="Path">Which levels there are and who decides, as sentences.</param>
/// <param name="Clocks">The clocks, in the order in which one follows the other.</param>
/// <param name="Outside">Whether somebody outside a private plan may look at it; yes where there is nothing against it.</param>
/// <param name="OutsideWhy">Why, as sentences; empty where the coverage has no external review.</param>
/// <param name="Outcomes">How many people's appeals of this kind ended, as sentences; empty where no source says.</param>
/// <param name="Notes">What else to know, as sentences.</param>
/// <param name="AnswerBy">The latest day for the answer to the next step if it were asked for today, or was asked; null where no rule gives one.</param>
/// <param name="SendBy">The last day for the next step, so that it is answered by the day on which the case counts; null where that is no matter.</param>
/// <param name="CountsOn">By when the case counts on that answer and what follows, as a sentence; empty where that is no matter.</param>
/// <param name="Asks">The keys of the answers that are missing.</param>
/// <param name="Facts">What it rests on besides the clocks.</param>
public sealed record Journey(
    int Row,
    string Payer,
    string Path,
    IReadOnlyList<Clock> Clocks,
    Truth Outside,
    string OutsideWhy,
    string Outcomes,
    IReadOnlyList<string> Notes,
    DateOnly? AnswerBy,
    DateOnly? SendBy,
    string CountsOn,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts
)
{
    /// <summary>The journeys of every plan that said no, or has still to answer, in the order of the case.</summary>
    public static IReadOnlyList<Journey> Of(Situation now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. now
                .Case.Coverage.Or([])
                .Index()
                .Where(plan => plan.Item.Denial.Exists.Or(false))
                .Select(plan => new JourneyBuilder(now, plan.Item, plan.Index).Build()),
        ];
    }

    /// <summary>
    /// The clock that counts now: what the person has to do first, else what is waited for, else what was missed. Null where no
    /// clock runs.
    /// </summary>
    public Clock? Now =>
        First(ClockState.Running, Turn.Yours)
        ?? First(ClockState.Passed, Turn.Theirs)
        ?? First(ClockState.Running, Turn.Theirs)
        ?? First(ClockState.Passed, Turn.Yours);

    /// <summary>Which clock runs, and until when, as a sentence that begins with the plan's name.</summary>
    /// <param name="today">The day of the answer.</param>
    public string Headline(DateOnly today) => Appeals.Headline.Of(this, today);

    /// <summary>The clocks in the order of their days; those without one at the end.</summary>
    public IReadOnlyList<Clock> ByDay => [.. Clocks.OrderBy(clock => clock.Day ?? DateOnly.MaxValue)];

    /// <summary>Every fact that it rests on.</summary>
    public IReadOnlyList<Citation> AllFacts => [.. Clocks.SelectMany(clock => clock.Facts).Concat(Facts).Distinct()];

    private Clock? First(ClockState state, Turn turn) =>
        Clocks
            .Where(clock => clock.State == state && clock.Turn == turn)
            .OrderBy(clock => clock.Day ?? DateOnly.MaxValue)
            .FirstOrDefault();
}
