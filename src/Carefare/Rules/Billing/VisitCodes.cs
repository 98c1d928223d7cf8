using Carefare.Knowledge;
using Carefare.Treatment;

namespace Carefare.Rules.Billing;

/// <summary>Which codes the bill for a visit carries.</summary>
/// <remarks>
/// What a clinic may write, not what a plan takes: where sources disagree or a clinic has a choice, each way is given. Codes,
/// their days and what counts as a unit come from the knowledge.
/// </remarks>
public static class VisitCodes
{
    /// <summary>The ways in which a visit may be billed; none where it is too short to be.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="known">What the world says.</param>
    /// <param name="asOf">The day on which it is asked, by which a source is stale or not.</param>
    public static IReadOnlyList<BillingWay> Of(BilledVisit visit, KnowledgeBase known, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(known);
        var book = new CodeBook(known, visit.Day, asOf);
        var ways = visit.Kind switch
        {
            VisitKind.Evaluation => [Evaluation(book, visit.IsForPain)],
            VisitKind.Infusion => [new("", false, [.. Infusion(book, visit.Minutes), Ketamine(book)])],
            VisitKind.Injection => [new("", false, [book.Line("code-injection", 1), Ketamine(book)])],
            VisitKind.Esketamine => EsketamineCodes.Of(book, visit),
            VisitKind.Monitoring => [new("", false, [book.Line("code-monitoring", null)])],
            VisitKind.Therapy => TherapyCodes.Of(book, visit.Minutes),
        };
        return visit.Setting == VisitSetting.Hospital
            ? [.. ways, new("Besides, from the hospital", false, [book.Line("code-hospital-bill", null)])]
            : ways;
    }

    /// <summary>What else is known of the codes of a visit: who wants which way, and which are a mistake.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="known">What the world says.</param>
    /// <param name="asOf">The day on which it is asked.</param>
    public static IReadOnlyList<Fact> Notes(BilledVisit visit, KnowledgeBase known, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(known);
        string[] figures = visit.Kind switch
        {
            VisitKind.Infusion or VisitKind.Injection => ["code-never-for-ketamine"],
            VisitKind.Esketamine when visit.Supply == DrugSupply.Pharmacy => ["code-never-for-esketamine"],
            VisitKind.Esketamine => ["esketamine-one-code", "code-never-for-esketamine"],
            VisitKind.Evaluation or VisitKind.Monitoring or VisitKind.Therapy => [],
        };
        return [.. figures.Select(figure => known.LatestAhead(figure, visit.Day, asOf)).Where(note => note.IsKnown)];
    }

    private static BillingWay Evaluation(CodeBook book, bool isForPain)
    {
        var visit = book.Line("code-visit-new-patient", 1);
        return isForPain
            ? new("", false, [visit])
            : new(
                "",
                true,
                [book.Line("code-evaluation-medical", 1), book.Line("code-evaluation-therapist", 1), visit]
            );
    }

    /// <summary>A claim for a drug without a code of its own carries its number and dose, so its units are not the milligrams.</summary>
    private static CodeLine Ketamine(CodeBook book) => book.Line("code-ketamine-drug", null);

    private static IEnumerable<CodeLine> Infusion(CodeBook book, int? minutes)
    {
        if (minutes <= book.Amount("code-push-most-minutes"))
        {
            yield return book.Line("code-push", 1);
            yield break;
        }

        yield return book.Line("code-infusion-first-hour", 1);
        if (FurtherHours(book, minutes) is not 0 and var further)
        {
            yield return book.Line("code-infusion-further-hour", further);
        }
    }

    /// <summary>The hours after the first one of which enough has run; null where the length is not known.</summary>
    private static int? FurtherHours(CodeBook book, int? minutes)
    {
        var hour = book.Amount("code-first-hour-minutes");
        var beyond = book.Amount("code-further-hour-beyond-minutes");
        if (minutes is not { } run || hour is not { } length || beyond is not { } most)
        {
            return null;
        }

        // A part of an hour that is no longer than the rule asks for does not count.
        var whole = decimal.ToInt32(decimal.Floor(decimal.Max(0, run - length) / length));
        var rest = decimal.Max(0, run - length) - whole * length;
        return whole + (rest > most ? 1 : 0);
    }
}
