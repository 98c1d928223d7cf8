using Carefare.Cases.Questions;
using Carefare.Quantities;

namespace Carefare.Cases.Reading;

/// <summary>Checks of answers against each other; each looks only at answers that are known.</summary>
internal static class CaseChecks
{
    private static readonly Rate Doubtful = new(1);

    public static void Check(Case read, Findings findings)
    {
        Identifiers(read, findings);
        Purse(read, findings);
        CoverageChecks.Check(read.Coverage.Or([]), findings);
        foreach (var plan in read.Coverage.Or([]))
        {
            ClaimChecks.Check(plan.Claims, read.AsOf, findings);
            ClaimChecks.Check(plan.Esketamine, read.AsOf, findings);
            DenialChecks.Check(plan.Denial, read.AsOf, findings);
        }

        Accounts(read, findings);
        Course(read, findings);
        foreach (var quote in read.Quotes)
        {
            QuoteChecks.Check(quote, read, findings);
        }

        foreach (var offer in read.Offers)
        {
            Interest(offer.Apr, findings);
            if (offer.Kind == LenderOfferKind.Card)
            {
                findings.NotAsked(offer.Months.Key);
            }
        }

        foreach (var money in read.Commitments)
        {
            CommitmentChecks.Check(money, read, findings);
        }
    }

    /// <summary>Doubts a rate that is likelier in percent.</summary>
    public static void Interest(Answer<Rate> apr, Findings findings)
    {
        if (apr.IsKnown && apr.Value >= Doubtful)
        {
            var percent = apr.Value.PerYear;
            findings.Doubt(
                apr.Key,
                new($"{percent} means {percent * 100:0.##} % a year.", $"For {percent} % write {percent / 100}.")
            );
        }
    }

    private static void Identifiers(Case read, Findings findings)
    {
        Twice(read.Quotes.Select(quote => (quote.Clinic, $"{quote.Key}.clinic")), "clinic", findings);
        Twice(read.Offers.Select(offer => (offer.Id, $"{offer.Key}.id")), "offer", findings);
        Twice(read.Commitments.Select(money => (money.Id, $"{money.Key}.id")), "commitment", findings);
    }

    private static void Twice(IEnumerable<(string Id, string Path)> rows, string what, Findings findings)
    {
        foreach (var same in rows.Where(row => row.Id.Length > 0).GroupBy(row => row.Id, StringComparer.Ordinal))
        {
            foreach (var (id, path) in same.Skip(1))
            {
                findings.Wrong(
                    path,
                    new($"There is another {what} {id} above.", $"Give this one a name of its own, such as {id}-2.")
                );
            }
        }
    }

    private static void Purse(Case read, Findings findings)
    {
        var money = read.Money;
        if (Beyond(money.KeepBack, money.CashNow))
        {
            findings.Doubt(
                money.KeepBack.Key,
                new(
                    "More is kept back than is there now.",
                    "Nothing can be paid before enough is saved; check both amounts."
                )
            );
        }

        if (Beyond(read.Person.Wages, read.Person.AnnualIncome))
        {
            findings.Doubt(
                read.Person.Wages.Key,
                new("The wages are more than the whole income.", "Check both amounts.")
            );
        }
    }

    private static void Accounts(Case read, Findings findings)
    {
        var fsa = read.Fsa;
        if (Beyond(fsa.Spent, fsa.Election))
        {
            findings.Doubt(
                fsa.Spent.Key,
                new("More is spent than was elected.", "That can be only with money carried over; check both amounts.")
            );
        }

        NotBefore(fsa.GraceUntil, fsa.PlanYearEnds, "The grace period ends before the plan year.", findings);
        if (fsa.GraceUntil.IsKnown && fsa.Carryover.Or(Money.Zero) > Money.Zero)
        {
            findings.Doubt(
                fsa.Carryover.Key,
                new("A plan has a grace period or a carryover, not both.", "Ask the plan which of them it has.")
            );
        }
    }

    private static void Course(Case read, Findings findings)
    {
        var course = read.Course;
        NotBefore(course.StartBy, course.StartFrom, "The last day to start is before the first.", findings);
        NotBefore(course.StartFrom, read.AsOf, "The course would start before the day of the plan (as_of).", findings);
        if (course.HorizonMonths.IsKnown && course.HorizonMonths.Value < course.MaintenanceMonths.Or(0))
        {
            findings.Doubt(
                course.HorizonMonths.Key,
                new(
                    "The plan ends before the treatments after the series do.",
                    "Raise horizon_months to see all costs."
                )
            );
        }

        var after = course.KnownAfter;
        if (after.IsKnown && course.Infusions.IsKnown && after.Value >= course.Infusions.Value)
        {
            findings.Wrong(
                after.Key,
                new(
                    $"The series has {course.Infusions.Value} treatments, so it cannot end early after {after.Value}.",
                    "Write fewer, or mend infusions."
                )
            );
        }
    }

    /// <summary>Notes a part that is more than the whole.</summary>
    public static void AtMost(Answer<Money> part, Answer<Money> whole, string what, Findings findings)
    {
        if (Beyond(part, whole))
        {
            findings.Wrong(part.Key, new(what, $"Write at most {whole.Value.ToPlain()}, or mend the other amount."));
        }
    }

    /// <summary>Notes a day that is before one on which it follows.</summary>
    public static void NotBefore(Answer<DateOnly> later, Answer<DateOnly> earlier, string what, Findings findings)
    {
        if (later.IsKnown && earlier.IsKnown && later.Value < earlier.Value)
        {
            findings.Wrong(
                later.Key,
                new(what, $"Write {earlier.Value:yyyy-MM-dd} or a later day, or mend the other date.")
            );
        }
    }

    /// <summary>Whether one amount is known to be more than another.</summary>
    public static bool Beyond(Answer<Money> one, Answer<Money> other) =>
        one.IsKnown && other.IsKnown && one.Value > other.Value;
}
