using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.Fsa;

/// <summary>What becomes of FSA money that is left at the end of a plan year: Notice 2013-71.</summary>
/// <param name="CareUntil">The last day on which care counts.</param>
/// <param name="ClaimBy">The last day for claims; the last day of care where the run-out is not known.</param>
/// <param name="Carryover">The most that goes into the next plan year.</param>
/// <param name="Sentence">The same in words, from a semicolon on.</param>
/// <param name="Asks">The answers that are missing.</param>
/// <param name="Facts">The figures used.</param>
internal sealed record Leftover(
    DateOnly CareUntil,
    DateOnly ClaimBy,
    Money Carryover,
    string Sentence,
    IReadOnlyList<string> Asks,
    IReadOnlyList<Citation> Facts
)
{
    /// <summary>
    /// A grace period or a carryover, never both: where a case gives both, neither is counted and it is asked which
    /// holds. What is not known is counted as not there.
    /// </summary>
    /// <param name="now">The situation.</param>
    /// <param name="ends">The last day of the plan year.</param>
    /// <param name="graceUntil">The last day of its grace period; the last day of the plan year where it has none.</param>
    public static Leftover Of(Situation now, DateOnly ends, DateOnly graceUntil)
    {
        var account = now.Case.Fsa;
        var figures = YearFigures.Of(now, ends.AddYears(-1).AddDays(1).Year);
        var grace = Earlier(graceUntil, LongestGrace(figures, ends));
        var carried = Carried(figures, account.Carryover.Or(Money.Zero));
        var both = grace > ends && carried > Money.Zero;
        var careUntil = both || grace < ends ? ends : grace;
        var claimBy = ends.AddDays(account.RunOutDays.Or(0));
        var carryover = both ? Money.Zero : carried;
        return new(
            careUntil,
            DayOrder.Later(claimBy, careUntil),
            carryover,
            Words(both, carryover),
            [.. Missing(now, both)],
            figures.Facts
        );
    }

    private static string Words(bool both, Money carryover) =>
        both ? "a plan has a grace period or a carryover, not both, so neither is counted until you know which."
        : carryover > Money.Zero ? $"of what is left then, up to {carryover} is carried over and the rest is lost."
        : "what is left then is lost.";

    private static IEnumerable<string> Missing(Situation now, bool both)
    {
        var account = now.Case.Fsa;
        if (!account.RunOutDays.IsKnown)
        {
            yield return account.RunOutDays.Key;
        }

        if (both || (!account.GraceUntil.IsKnown && !account.Carryover.IsKnown))
        {
            yield return account.GraceUntil.Key;
            yield return account.Carryover.Key;
        }
    }

    private static DateOnly LongestGrace(YearFigures figures, DateOnly ends)
    {
        var (months, days) = (figures.Latest("fsa-grace-months"), figures.Latest("fsa-grace-days"));
        var next = ends.AddDays(1).AddMonths(decimal.ToInt32(months.Number));
        return next.AddDays(decimal.ToInt32(days.Number) - 1);
    }

    private static Money Carried(YearFigures figures, Money said)
    {
        var most = figures.Latest("fsa-carryover-limit");
        return most.IsKnown ? Money.Min(said, most.Dollars) : said;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
