using Carefare.Insurance.Public;
using Carefare.Knowledge;
using Carefare.Rules.Courses;

namespace Carefare.Rules.Programmes;

/// <summary>What public care looks at: income beside the poverty guideline, and what follows from it.</summary>
internal static class PublicCare
{
    /// <summary>The household's income as a multiple of the federal poverty guideline.</summary>
    public static Told Income(Situation now)
    {
        var guideline = IncomeLevel.Guideline(now).Citation;
        return IncomeLevel.Of(now) is { } multiple
            ? Told.Value(multiple, guideline)
            : Told.Nothing([.. MissingForIncome(now)], guideline);
    }

    /// <summary>Whether Medicaid covers the person as an adult, by income alone.</summary>
    public static Told MedicaidForAdults(Situation now)
    {
        var (person, facts) = (now.Case.Person, now.Knowledge);
        if (!person.State.IsKnown)
        {
            return Told.Nothing([person.State.Key]);
        }

        var covers = facts.LatestAt("medicaid-covers-adults", now.Today, person.State.Value);
        var limit = facts.LatestAt("medicaid-adult-income-limit", now.Today, person.State.Value);
        var from = facts.LatestAt("medicaid-adult-from-age", now.Today);
        var below = facts.LatestAt("medicaid-adult-below-age", now.Today);
        if (!covers.IsKnown || !from.IsKnown || !below.IsKnown)
        {
            return Told.Nothing([], covers.Citation);
        }

        var rule = new MedicaidAdult(
            covers.Yes,
            (int)from.Number,
            (int)below.Number,
            limit.IsKnown ? limit.Number : null
        );
        return rule.Covers(person.Age.IsKnown ? person.Age.Value : null, IncomeLevel.Of(now)) switch
        {
            true => Told.Value("yes", covers.Citation, limit.Citation),
            false => Told.Value("no", covers.Citation),
            null => Told.Nothing(
                [.. person.Age.IsKnown ? [] : new[] { person.Age.Key }, .. MissingForIncome(now)],
                covers.Citation
            ),
        };
    }

    /// <summary>The discount of a federally funded health center: full, part or none.</summary>
    public static Told HealthCenterDiscount(Situation now)
    {
        var full = now.Knowledge.LatestAt("health-center-full-discount", now.Today);
        var part = now.Knowledge.LatestAt("health-center-no-discount-above", now.Today);
        if (!full.IsKnown || !part.IsKnown)
        {
            return Told.Nothing([], full.Citation);
        }

        Citation[] facts = [full.Citation, part.Citation];
        return IncomeLevel.Of(now) is { } income
            ? Told.Value(new HealthCenterFee(full.Number, part.Number).At(income).ToString().ToLowerInvariant(), facts)
            : Told.Nothing([.. MissingForIncome(now)], facts);
    }

    private static IEnumerable<string> MissingForIncome(Situation now)
    {
        var person = now.Case.Person;
        return new[]
        {
            (person.AnnualIncome.Key, person.AnnualIncome.IsKnown),
            (person.HouseholdSize.Key, person.HouseholdSize.IsKnown),
        }
            .Where(answer => !answer.IsKnown)
            .Select(answer => answer.Key);
    }
}
