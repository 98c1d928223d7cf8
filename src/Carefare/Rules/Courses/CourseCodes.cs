using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Rules.Billing;

namespace Carefare.Rules.Courses;

/// <summary>The codes with which the visits of a course may be billed, visit by visit.</summary>
/// <param name="Clinics">The names of the clinics that bill it so; empty where none has quoted.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Ways">The ways in which it may be billed.</param>
/// <param name="Notes">What else to know of its codes: who wants which way, and which are a mistake.</param>
public sealed record CourseCodes(
    IReadOnlyList<string> Clinics,
    BilledVisit Visit,
    IReadOnlyList<BillingWay> Ways,
    IReadOnlyList<Fact> Notes
)
{
    /// <summary>The visits of a course on its first day, clinics that bill alike together.</summary>
    public static IReadOnlyList<CourseCodes> Of(Situation now, CourseQuotes quotes)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(quotes);
        return
        [
            .. quotes
                .Clinics.SelectMany(clinic =>
                    Visits(now, quotes, clinic).Select(visit => (Clinic: clinic, Visit: visit))
                )
                .GroupBy(one => one.Visit, one => one.Clinic)
                .Select(bills => new CourseCodes(
                    [.. bills.Where(clinic => clinic.Quote is not null).Select(clinic => clinic.Terms.ClinicName)],
                    bills.Key,
                    VisitCodes.Of(bills.Key, now.Knowledge, now.Today),
                    VisitCodes.Notes(bills.Key, now.Knowledge, now.Today)
                ))
                .Where(codes => codes.Ways.Count > 0)
                .OrderBy(codes => codes.Visit.Kind),
        ];
    }

    /// <summary>The codes of a treatment in one phrase: "96365, 96366 with J3490"; empty where none is known.</summary>
    /// <param name="now">The situation.</param>
    /// <param name="kind">The treatment.</param>
    internal static string Named(Situation now, VisitKind kind)
    {
        var visit = On(now, Taxes.Horizon.FirstTreatment(now), kind);
        var ways = VisitCodes
            .Of(visit, now.Knowledge, now.Today)
            .Select(way =>
                Listed(
                    [.. way.Lines.Where(line => line.Code.Length > 0 && !line.IsExtra).Select(line => line.Code)],
                    way.IsOneOf ? "or" : "with"
                )
            )
            .Where(codes => codes.Length > 0);
        return string.Join(", or ", ways);
    }

    /// <summary>What is done at a treatment; null where no codes are known for how it is given.</summary>
    internal static VisitKind? KindOf(string modality) =>
        modality switch
        {
            "iv" => VisitKind.Infusion,
            "im" or "subcutaneous" => VisitKind.Injection,
            Substitute.Modality => VisitKind.Esketamine,
            _ => null,
        };

    private static string Listed(IReadOnlyList<string> codes, string last) =>
        codes.Count < 2 ? string.Concat(codes) : $"{string.Join(", ", codes.SkipLast(1))} {last} {codes[^1]}";

    private static IEnumerable<BilledVisit> Visits(Situation now, CourseQuotes quotes, ClinicTerms clinic)
    {
        var (terms, setting) = (clinic.Terms, SettingOf(clinic.Quote));
        VisitKind?[] kinds =
        [
            VisitKind.Evaluation,
            KindOf(terms.Modality),
            terms.Monitoring > Quantities.Money.Zero ? VisitKind.Monitoring : null,
            terms.Integration is null ? null : VisitKind.Therapy,
        ];
        return kinds
            .OfType<VisitKind>()
            .Select(kind =>
                On(now, quotes.Start, kind) with
                {
                    Setting = setting,
                    Supply = kind == VisitKind.Esketamine ? terms.Drug?.Supply : null,
                }
            );
    }

    private static BilledVisit On(Situation now, DateOnly day, VisitKind kind) =>
        new(kind, day)
        {
            Minutes = kind == VisitKind.Infusion ? UsualMinutes(now) : null,
            DoseMg =
                kind == VisitKind.Esketamine && now.Case.Course.Esketamine.DoseMg is { IsKnown: true, Value: var dose }
                    ? dose
                    : null,
            IsForPain = kind == VisitKind.Evaluation && Indication.Of(now.Case.Condition.Diagnosis) == "pain",
            Payer = PayerOf(now.Case.Coverage.Or([])),
        };

    /// <summary>The usual length, where the sources name one.</summary>
    private static int? UsualMinutes(Situation now) =>
        now.Knowledge.LatestAt("infusion-minutes", now.Today, Indication.Of(now.Case.Condition.Diagnosis)).Value
            is FactValue.Number { Value: var minutes }
            ? decimal.ToInt32(minutes)
            : null;

    /// <summary>An office sends the same one bill as a place of which nothing is said.</summary>
    private static VisitSetting? SettingOf(Quote? quote) =>
        quote?.Setting.Or("") == "hospital" ? VisitSetting.Hospital : null;

    /// <summary>The plan that pays first.</summary>
    private static BilledPayer? PayerOf(IReadOnlyList<Coverage> plans) =>
        plans.Select(plan => plan.Type).FirstOrDefault() is { IsKnown: true, Value: var type }
            ? type switch
            {
                "medicare" or "medicare_advantage" => BilledPayer.Medicare,
                "medicaid" or "chip" => BilledPayer.Medicaid,
                _ => BilledPayer.Private,
            }
            : null;
}
