using Carefare.Insurance.Clocks;
using Carefare.Knowledge;

namespace Carefare.Rules.Appeals;

/// <summary>A period that a rule gives, or whom to ask for it.</summary>
/// <param name="Period">The period; the shortest where a rule leaves a range; null where it is not known.</param>
/// <param name="AtMost">The longest where a rule leaves a range; null where it does not.</param>
/// <param name="Ask">Whom to ask where it is not known; else empty.</param>
/// <param name="Fact">The figure.</param>
internal sealed record GivenTime(Period? Period, Period? AtMost, string Ask, Citation Fact);

/// <summary>Looks up what the rules of appeals give.</summary>
/// <param name="now">The situation.</param>
internal sealed class ClockFigures(Situation now)
{
    private const string Everywhere = Scoped.Any;

    /// <summary>The business days.</summary>
    public BusinessCalendar Calendar { get; } = BusinessDays.Of(now.Knowledge);

    /// <summary>The state whose rules count; where it is not known, what holds in all.</summary>
    private string State => now.Case.Person.State.Or(Everywhere);

    /// <summary>What a figure says on a day; null where there is no such figure.</summary>
    public Fact? Find(string id, DateOnly day)
    {
        var figure = now.Knowledge.Find(id);
        return figure is null ? null
            : figure.By.Count == 0 ? now.Knowledge.LatestAhead(id, day, now.Today)
            : now.Knowledge.LatestAhead(id, day, now.Today, State);
    }

    /// <summary>What a figure says where it is known.</summary>
    public Fact? Known(string id, DateOnly day) => Find(id, day) is { IsKnown: true } fact ? fact : null;

    /// <summary>The period of a figure; null where there is no such figure.</summary>
    public GivenTime? Time(string id, DateOnly day)
    {
        if (Find(id, day) is not { } fact)
        {
            return null;
        }

        var unit = UnitOf(now.Knowledge.Find(id)!.Unit);
        return fact.Value switch
        {
            null => new(Period: null, AtMost: null, fact.Ask, fact.Citation),
            FactValue.Range range => new(Of(range.Min, unit), Of(range.Max, unit), "", fact.Citation),
            _ => new(Of(fact.Number, unit), AtMost: null, "", fact.Citation),
        };
    }

    private static Period Of(decimal count, PeriodUnit unit) => new(decimal.ToInt32(count), unit);

    private static PeriodUnit UnitOf(string unit) =>
        unit switch
        {
            "hours" => PeriodUnit.Hours,
            "days" => PeriodUnit.Days,
            "business days" => PeriodUnit.BusinessDays,
            "months" => PeriodUnit.Months,
            _ => throw new ArgumentException($"A clock is not counted in {unit}.", nameof(unit)),
        };
}
