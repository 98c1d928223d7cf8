using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.Hsa;

/// <summary>What may be put into an HSA in one calendar year.</summary>
internal sealed class YearRoom
{
    private const int MonthsInYear = 12;
    private const string Limit = "hsa-contribution-limit";
    private readonly Situation _now;
    private readonly int _year;
    private readonly YearFigures _figures;
    private readonly Fact _limit;

    /// <summary>Works the year out.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="contributor">From when on the person may put money in.</param>
    /// <param name="year">The calendar year.</param>
    public YearRoom(Situation now, Contributor contributor, int year)
    {
        (_now, _year, _figures) = (now, year, YearFigures.Of(now, year));
        _limit = _figures.Latest(Limit, Coverage);
        var first = new DateOnly(year, 1, 1);
        var from = new[] { first, contributor.From, now.Today }.Max();
        var months =
            MonthsInYear - Month.Of(first).Until(Month.Of(contributor.From < first ? first : contributor.From));
        var left = from.Year > year ? Money.Zero : Left(months);
        var account = new PretaxAccount("state-taxes-hsa", now.Case.Hsa.Payroll.Or(false));
        var saving = PretaxSaving.Of(now, year, left, account);
        Room = saving.IsKnown ? new(year, from, new(year, 12, 31), left, saving.Steps, SavedAt()) : null;
        Asks = [.. Missing(), .. saving.Asks];
        Facts = [.. _figures.Facts, .. saving.Facts];
        Remarks = saving.Remarks;
    }

    /// <summary>The room; null where there is none, or what it saves is not known.</summary>
    public HsaYear? Room { get; }

    /// <summary>The answers that are missing.</summary>
    public IReadOnlyList<string> Asks { get; }

    /// <summary>Where the limit and the rates come from.</summary>
    public IReadOnlyList<Citation> Facts { get; }

    /// <summary>What is not counted, and what is taken to hold, as sentences.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Whether the limit of the year itself is known, not only that of a year before.</summary>
    public bool IsPublished => !_limit.Projected;

    /// <summary>That nothing is planned because the limit is not published, and when it is, as sentences.</summary>
    public string NotPublished =>
        $"From {_year} on nothing is planned to go in, because the limit of {_year} is not known here yet. "
        + _figures.AskFor(Limit, Coverage);

    private string Coverage => _now.Case.Hsa.Coverage.Or("self_only");

    private bool IsPresent => _year == _now.Today.Year;

    /// <summary>
    /// A twelfth of the limit for each month that counts, less what was put in. Of several limits that may hold, the
    /// smallest: self-only where the coverage is not known, no catch-up where the age is not.
    /// </summary>
    private Money Left(int months)
    {
        var account = _now.Case.Hsa;
        if (!_limit.IsKnown || (IsPresent && !account.ContributedThisYear.IsKnown))
        {
            return Money.Zero;
        }

        var whole = _limit.Dollars + CatchUp();
        var allowed = Money.Down(whole.Dollars * months / MonthsInYear);
        return Money.Max(Money.Zero, allowed - (IsPresent ? account.ContributedThisYear.Value : Money.Zero));
    }

    /// <summary>The age at the end of the year is at least the age today and the years between.</summary>
    private Money CatchUp()
    {
        var age = _now.Case.Person.Age;
        var (amount, from) = (_figures.Latest("hsa-catch-up"), _figures.Latest("hsa-catch-up-age"));
        return
            age.IsKnown
            && amount is { IsKnown: true, Projected: false }
            && age.Value + _year - _now.Today.Year >= from.Number
            ? amount.Dollars
            : Money.Zero;
    }

    private IEnumerable<string> Missing()
    {
        var account = _now.Case.Hsa;
        return new[]
        {
            (account.ContributedThisYear.IsKnown || !IsPresent, account.ContributedThisYear.Key),
            (account.Coverage.IsKnown, account.Coverage.Key),
            (account.Payroll.IsKnown, account.Payroll.Key),
            (_now.Case.Person.Age.IsKnown, _now.Case.Person.Age.Key),
        }
            .Where(answer => !answer.Item1)
            .Select(answer => answer.Item2);
    }

    /// <summary>With each contribution by payroll; otherwise with the year's return.</summary>
    private DateOnly? SavedAt() => _now.Case.Hsa.Payroll.Or(false) ? null : ReturnDay.After(_figures, _year);
}
