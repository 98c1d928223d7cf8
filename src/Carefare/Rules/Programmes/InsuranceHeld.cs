using Carefare.Quantities;

namespace Carefare.Rules.Programmes;

/// <summary>What coverage a person has, as programmes look at it: private, or one of the public programs.</summary>
internal static class InsuranceHeld
{
    private const string None = "none";

    private static readonly HashSet<string> Commercial = new(StringComparer.Ordinal)
    {
        "employer_self_funded",
        "employer_insured",
        "marketplace",
        "individual",
        "student",
        "short_term",
        "cobra",
    };

    private static readonly HashSet<string> FromAnEmployer = new(StringComparer.Ordinal)
    {
        "employer_self_funded",
        "employer_insured",
        "fehb",
    };

    /// <summary>The kinds of coverage; "none" where there is no coverage.</summary>
    public static Told Of(Situation now)
    {
        var coverage = now.Case.Coverage;
        return !coverage.IsKnown ? Told.Nothing([coverage.Key])
            : coverage.Value.Count == 0 ? Told.Value(None)
            : Told.All(coverage.Value.Select(plan => Told.Of(plan.Type.Select(Kind))));
    }

    /// <summary>Whether the household has an employer: coverage through one, or wages.</summary>
    public static Told Employer(Situation now)
    {
        var (coverage, wages) = (now.Case.Coverage, now.Case.Person.Wages);
        return coverage.Or([]).Any(plan => FromAnEmployer.Contains(plan.Type.Or("")))
            || wages.Or(Money.Zero) > Money.Zero
                ? Told.Value("yes")
            : wages.IsKnown ? Told.Value("no")
            : Told.Nothing([wages.Key]);
    }

    private static string Kind(string type) => Commercial.Contains(type) ? "commercial" : type;
}
