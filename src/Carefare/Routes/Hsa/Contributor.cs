using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Routes.Hsa;

/// <summary>Whether and from when on a person may put money into an HSA.</summary>
/// <remarks>26 USC 223(b)(2), (b)(7) and (c)(1); Rev. Rul. 2004-45 for health FSAs.</remarks>
/// <param name="Condition">What must hold.</param>
/// <param name="From">The first day of the first month that counts; in the past where no FSA stands in the way.</param>
/// <param name="Asks">What is worth asking although it does not decide: an FSA that was not mentioned.</param>
internal sealed record Contributor(Condition Condition, DateOnly From, IReadOnlyList<string> Asks)
{
    private static readonly string[] Medicare = ["medicare", "medicare_advantage"];

    /// <summary>What is missing, as the end of a sentence: "money can be put in only if …".</summary>
    public string OnlyIf =>
        "money can be put in only if "
        + string.Join(
            " and ",
            Condition.Deciding.Select(part => char.ToLowerInvariant(part.Sentence[0]) + part.Sentence[1..])
        );

    /// <summary>What a situation says.</summary>
    public static Contributor Of(Situation now)
    {
        var month = now.Knowledge.LatestAt("hsa-eligible-month", now.Today).Citation;
        var condition = Condition.All(
            WithHdhp(now.Case.Coverage, month),
            Condition.Is(
                !now.Case.Coverage.Or([]).Any(plan => Medicare.Contains(plan.Type.Or(""), StringComparer.Ordinal)),
                "You are not enrolled in Medicare",
                month
            ),
            FsaEndKnown(now)
        );
        var fsa = now.Case.Fsa.Exists;
        return new(condition, FirstMonth(now.Case.Fsa), fsa.IsKnown ? [] : [fsa.Key]);
    }

    /// <summary>Care that the Department of Veterans Affairs gives for a service-connected disability does not stand in the way.</summary>
    private static Condition WithHdhp(Answer<IReadOnlyList<Coverage>> coverage, Knowledge.Citation month)
    {
        const string sentence = "Every health plan that covers you is a high-deductible plan (HDHP)";
        if (!coverage.IsKnown)
        {
            return Condition.Unknown(sentence, [coverage.Key], month);
        }

        var plans = coverage
            .Value.Where(plan => !string.Equals(plan.Type.Or(""), "va", StringComparison.Ordinal))
            .ToList();
        return plans.Count == 0
            ? Condition.Is(holds: false, "You are covered by a high-deductible health plan (HDHP)", month)
            : Condition.All([.. plans.Select(plan => Condition.Holds(plan.Hdhp, sentence, hdhp => hdhp, month))]) with
            {
                Sentence = sentence,
                Parts = [],
            };
    }

    private static Condition FsaEndKnown(Situation now)
    {
        var fsa = now.Case.Fsa;
        var rule = now.Knowledge.LatestAt("hsa-general-fsa", now.Today).Citation;
        const string sentence = "No general FSA covers you any more, and the end of its plan year is known";
        return IsGeneral(fsa) && !fsa.PlanYearEnds.IsKnown
            ? Condition.Unknown(sentence, [fsa.PlanYearEnds.Key], rule)
            : Condition.Is(holds: true, sentence, rule);
    }

    /// <summary>
    /// The month after a general FSA's coverage: its plan year, a grace period, and the whole next plan year where what
    /// is left may be carried over.
    /// </summary>
    private static DateOnly FirstMonth(FsaAccount fsa)
    {
        if (!IsGeneral(fsa) || !fsa.PlanYearEnds.IsKnown)
        {
            return DateOnly.MinValue;
        }

        var end = fsa.PlanYearEnds.Value;
        var last =
            fsa.Carryover.Or(Money.Zero) > Money.Zero ? end.AddYears(1)
            : fsa.GraceUntil.Or(end) > end ? fsa.GraceUntil.Value
            : end;
        return Month.Of(last).Plus(1).First;
    }

    private static bool IsGeneral(FsaAccount fsa) =>
        fsa.Exists.Or(false) && string.Equals(fsa.Kind.Or("general"), "general", StringComparison.Ordinal);
}
