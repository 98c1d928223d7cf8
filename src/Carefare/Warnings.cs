using Carefare.Knowledge;
using Carefare.Planning;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Rules.Lending;

namespace Carefare;

/// <summary>What to be careful of about a plan.</summary>
internal static class Warnings
{
    /// <summary>What was taken to hold, what is stale, and what a missed promotion costs; one sentence each.</summary>
    public static IReadOnlyList<string> Of(
        Situation now,
        CourseQuotes quotes,
        Plan? plan,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<Citation> used
    ) =>
        [
            .. Substituted(quotes, plan),
            .. quotes.SetAside.Select(one => one.Sentence),
            .. WarnedOf(now, quotes, plan),
            .. Unsafe(now, quotes, plan),
            .. Beside(quotes, plan),
            .. (plan?.Debts ?? []).Where(debt => debt.IfMissed is not null).Select(Cliff),
            .. NothingLeft(findings),
            .. MoneyNotSaid(now),
            .. DebtToIncome.Unguarded(now),
            .. quotes
                .Assumptions.Concat(quotes.Clinics.SelectMany(clinic => clinic.Assumptions))
                .Select(assumed => assumed.Sentence),
            .. NotPublished(used),
            .. NotSure(now, quotes, used),
            .. findings
                .SelectMany(finding => finding.Facts)
                .Where(fact => fact.Stale)
                .Select(fact => fact.Fact)
                .Distinct(StringComparer.Ordinal)
                .Select(fact =>
                    $"The figure \"{fact}\" should have been checked again by now; ask before you rely on it."
                ),
        ];

    private static IEnumerable<string> Substituted(CourseQuotes quotes, Plan? plan)
    {
        if (quotes.Substitute is not null && plan?.Course.Modality == Substitute.Modality)
        {
            yield return "The plan counts esketamine in place of the treatment that you named because it costs you less, and for "
                + "no other reason. Which treatment is right for you, you and your clinician decide.";
        }
    }

    /// <summary>What the FDA says of a treatment of the plan that is compounded or taken at home.</summary>
    private static IEnumerable<string> WarnedOf(Situation now, CourseQuotes quotes, Plan? plan)
    {
        var clinic = quotes.Clinics.FirstOrDefault(one => one.Terms.Clinic == plan?.Course.Clinic);
        var warning = now.Knowledge.LatestAt("at-home-fda-warning", now.Today);
        if (clinic?.Quote is { } quote && TakenAtHome.IsWarnedOf(quote, clinic.Terms.Modality) && warning.IsKnown)
        {
            yield return TakenAtHome.IsHome(quote)
                ? $"{warning.Text} {clinic.Terms.ClinicName} is counted because you say that it is supervised; hold it to that."
                : warning.Text;
        }
    }

    private static IEnumerable<string> Unsafe(Situation now, CourseQuotes quotes, Plan? plan) =>
        quotes
            .Clinics.Where(one => one.Quote is not null && one.Terms.Clinic == plan?.Course.Clinic)
            .SelectMany(one => SafetyList.Of(now, one.Quote!).Warnings);

    private static IEnumerable<string> Beside(CourseQuotes quotes, Plan? plan) =>
        quotes
            .Clinics.Where(one => one.Quote is not null && one.Terms.Clinic == plan?.Course.Clinic)
            .Select(one => GettingThere.Of(quotes, one))
            .Where(way => way.IsBegun)
            .Select(way => $"Not in the months of this plan: {way.Sentence} Leave room for it.");

    private static string Cliff(PlanDebt debt) =>
        debt.SafeBy == debt.LastSafeBy
            ? $"{debt.Name} charges interest back to the first day if even $1.00 is left after {debt.SafeBy:MMM d, yyyy}: about {debt.IfMissed}."
            : $"{debt.Name} charges interest back to the first day of a purchase if even $1.00 of it is left when its promotion ends, the first on {debt.SafeBy:MMM d, yyyy}: up to about {debt.IfMissed} each.";

    private static IEnumerable<string> NothingLeft(IReadOnlyList<Finding> findings)
    {
        if (
            findings.All(finding => !finding.Offers.OfType<Offer.Treatment>().Any())
            && findings.Any(finding => finding.Family == Family.Price && finding.Why == Findings.LeftOut)
        )
        {
            yield return "You asked to leave out every way in which a clinic here can be paid, so there is no treatment to plan.";
        }
    }

    private static IEnumerable<string> NotPublished(IReadOnlyList<Citation> used)
    {
        var figures = used.Where(fact => fact.Projected).Select(fact => fact.Fact).Distinct(StringComparer.Ordinal);
        var names = string.Join(", ", figures);
        if (names.Length > 0)
        {
            yield return "The plan looks ahead to figures that are not published yet, and takes the last ones known for them: "
                + $"{names}. Plan again when they are.";
        }
    }

    /// <summary>Attitude decides on FSA elections only; what else is likely and not sure is counted for everybody.</summary>
    private static IEnumerable<string> NotSure(Situation now, CourseQuotes quotes, IReadOnlyList<Citation> used)
    {
        var likely = new List<string>();
        if (used.Any(fact => fact.Projected))
        {
            likely.Add("figures of later years as they were last known");
        }

        if (quotes.Assumptions.Concat(quotes.Clinics.SelectMany(clinic => clinic.Assumptions)).Any())
        {
            likely.Add("what is usual where the case leaves out something about the course or its price");
        }

        if (now.WantsOnlyWhatIsSure && likely.Count > 0)
        {
            yield return "You asked to plan only with what is sure; all the same, the plan counts "
                + $"{string.Join(", and ", likely)}.";
        }
    }

    private static IEnumerable<string> MoneyNotSaid(Situation now)
    {
        var purse = now.Case.Money;
        if (!purse.CashNow.IsKnown)
        {
            yield return "You have not said what you could spend now, so the plan takes it that the money is there.";
        }

        if (!purse.Monthly.IsKnown)
        {
            yield return "You have not said what you can spare each month, so the plan takes it that the money is there.";
        }

        if (!purse.KeepBack.IsKnown)
        {
            yield return "You have not said what must always be left, so the plan may spend all of the money that you gave.";
        }
    }
}
