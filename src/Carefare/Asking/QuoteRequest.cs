using System.Globalization;
using Carefare.Cases;
using Carefare.Cases.Asking;
using Carefare.Insurance.Estimates;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;

namespace Carefare.Asking;

/// <summary>What to ask a clinic for, to get a price that can be compared: as a letter, and as words for the telephone.</summary>
/// <param name="Clinic">The clinic; empty for any.</param>
/// <param name="Opening">What the person is looking for.</param>
/// <param name="Prices">The questions on prices that the quote leaves open.</param>
/// <param name="Safety">The questions on safety that it leaves open.</param>
/// <param name="EstimateBy">The day by which the clinic owes a good faith estimate that is asked for today; null where the rule is not known.</param>
/// <param name="Facts">Where that day comes from.</param>
public sealed record QuoteRequest(
    string Clinic,
    string Opening,
    IReadOnlyList<string> Prices,
    IReadOnlyList<string> Safety,
    DateOnly? EstimateBy,
    IReadOnlyList<Citation> Facts
)
{
    private static readonly string[] Asked =
    [
        "evaluation",
        "infusion",
        "maintenance_infusion",
        "monitoring",
        "drug.price",
        "drug.from",
        "superbill.offered",
        "network",
        "hospital",
        "fund",
        "place",
    ];

    private static readonly string[] EstimateRules =
    [
        "scheduled-ahead",
        "due-ahead",
        "scheduled-far-ahead",
        "due-far-ahead",
        "due-on-request",
    ];

    /// <summary>The request to a clinic of the case, or to any clinic.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="quote">What the clinic has quoted so far; null for a clinic that has said nothing.</param>
    /// <param name="opening">The name of the words that open it: request-opening or script-opening.</param>
    /// <param name="withDiagnosis">Whether it says what the treatment is for.</param>
    public static QuoteRequest Of(Situation now, Quote? quote, string opening, bool withDiagnosis)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(opening);
        var words = now.Knowledge.Words("clinic-choice");
        var modality = quote?.Modality.Or("") is { Length: > 0 } own ? own : now.Case.Course.Modality.Or("iv");
        var safety = quote is null ? [] : SafetyList.Of(now, quote).Open;
        var (by, facts) = Estimate(now);
        return new(
            quote?.Name.Or(quote.Clinic) ?? "",
            Filled(now, words[opening], modality, withDiagnosis),
            [
                .. Asked.Where(name => IsOpen(quote, name, modality)).Select(name => words[$"ask-{name}"]),
                .. quote is { Package: not null } or { Membership: not null } or { Plan: not null }
                    ? Array.Empty<string>()
                    : [words["request-forms"]],
            ],
            [.. (quote is null ? Points(now) : safety).Select(key => Interview.Find(key)?.Ask).OfType<string>()],
            by,
            facts
        );
    }

    private static IEnumerable<string> Points(Situation now) =>
        now
            .Knowledge.Figures.Where(figure => figure.Id.StartsWith("safety-", StringComparison.Ordinal))
            .OrderBy(figure => figure.Place.Line)
            .Select(figure => $"quotes[0].safety.{figure.Id["safety-".Length..]}");

    /// <summary>What the quote does not say yet; what is charged apart for the drug matters with esketamine alone.</summary>
    private static bool IsOpen(Quote? quote, string name, string modality) =>
        (!name.StartsWith("drug.", StringComparison.Ordinal) || modality == "esketamine")
        && (
            quote is null
            || name switch
            {
                "evaluation" => !quote.Evaluation.IsKnown,
                "infusion" => !quote.Infusion.IsKnown,
                "maintenance_infusion" => !quote.MaintenanceInfusion.IsKnown,
                "monitoring" => !quote.MonitoringFee.IsKnown,
                "drug.price" => quote.Drug is not { Price.IsKnown: true },
                "drug.from" => quote.Drug is not { From.IsKnown: true },
                "superbill.offered" => quote.Superbill is not { Offered.IsKnown: true },
                "network" => !quote.Network.IsKnown,
                "hospital" => !quote.Hospital.IsKnown,
                "fund" => !quote.Fund.IsKnown,
                "place" => !quote.Place.IsKnown && TakenAtHome.Concerns(quote, modality),
                _ => false,
            }
        );

    private static string Filled(Situation now, string text, string modality, bool withDiagnosis)
    {
        var names = now.Knowledge.Words("prior-authorization");
        var diagnosis = now.Case.Condition.Diagnosis;
        return text.Replace(
                "{treatment}",
                names.GetValueOrDefault($"modality-{modality}", "ketamine"),
                StringComparison.Ordinal
            )
            .Replace(
                "{diagnosis}",
                withDiagnosis && diagnosis.IsKnown
                    ? $" for {names.GetValueOrDefault($"diagnosis-{diagnosis.Value}", "my condition")}"
                    : "",
                StringComparison.Ordinal
            )
            .Replace("{course}", CourseInWords.Of(now), StringComparison.Ordinal);
    }

    private static (DateOnly? By, IReadOnlyList<Citation> Facts) Estimate(Situation now)
    {
        Fact[] rule = [.. EstimateRules.Select(name => now.Knowledge.LatestAt($"estimate-{name}", now.Today))];
        if (rule.Any(fact => !fact.IsKnown))
        {
            return (null, []);
        }

        int[] days = [.. rule.Select(fact => decimal.ToInt32(fact.Number))];
        var by = GoodFaithEstimate.DueOnRequest(
            now.Today,
            new(days[0], days[1], days[2], days[3], days[4]),
            BusinessDays.Of(now.Knowledge).IsBusinessDay
        );
        return (by, [rule[^1].Citation]);
    }

    /// <summary>A day in a letter: "December 1, 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
