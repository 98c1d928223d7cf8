using Carefare.Quantities;

namespace Carefare.Cases;

/// <summary>What a clinic quoted. Rows of <c>quotes</c>; a part that the clinic does not offer is null.</summary>
/// <param name="Key">The row's path in the case file, for example "quotes[0]".</param>
/// <param name="Clinic">The short name that identifies the clinic in the case.</param>
/// <param name="Network">in, out or none.</param>
/// <param name="MonitoringFee">A fee charged with each treatment, where it is not included (key <c>monitoring</c>).</param>
/// <param name="Setting">office, or hospital where a hospital sends a bill of its own.</param>
/// <param name="Drug">The drug of each treatment where it is charged apart (key <c>drug</c>).</param>
/// <param name="Integration">A therapy session that the clinic requires with the series (key <c>integration</c>: {price, sessions}).</param>
/// <param name="PrepayDiscount">The fraction off when the series is paid on the first day.</param>
public sealed record Quote(
    string Key,
    string Clinic,
    Answer<string> Name,
    Answer<string> Modality,
    Answer<string> Network,
    Answer<decimal> Miles,
    Answer<DateOnly> QuotedOn,
    Answer<Money> Evaluation,
    Answer<Money> Infusion,
    Answer<Money> MaintenanceInfusion,
    Answer<Money> MonitoringFee,
    Answer<string> Setting,
    QuotedDrug? Drug,
    QuotedIntegration? Integration,
    QuotedPackage? Package,
    Answer<decimal> PrepayDiscount,
    QuotedMembership? Membership,
    IReadOnlyList<SlidingBand> SlidingScale,
    QuotedPlan? Plan,
    QuotedSuperbill? Superbill
)
{
    /// <summary>Whether the treatment is given in a hospital, and in which kind: nonprofit, for_profit, public or none.</summary>
    public Answer<string> Hospital { get; init; } = Answer.Unknown<string>($"{Key}.hospital");

    /// <summary>The funds for patients with which the clinic works: ketamine-research-foundation, thank-you-life, other or none.</summary>
    public Answer<string> Fund { get; init; } = Answer.Unknown<string>($"{Key}.fund");

    /// <summary>Where it is given: clinic, or home where the patient takes it there.</summary>
    public Answer<string> Place { get; init; } = Answer.Unknown<string>($"{Key}.place");

    /// <summary>Who looks after the patient where it is taken at home.</summary>
    public QuotedSupervision Supervision { get; init; } = QuotedSupervision.Unknown($"{Key}.supervision");

    /// <summary>What the clinic says to each question on safety.</summary>
    public IReadOnlyList<SafetyAnswer> Safety { get; init; } = [];

    /// <summary>What a visit costs beside the clinic's bill.</summary>
    public QuotedVisit Visit { get; init; } =
        new(Answer.Unknown<Money>($"{Key}.visit.travel"), Answer.Unknown<Money>($"{Key}.visit.lost_pay"));
}

/// <summary>What a visit costs beside the clinic's bill.</summary>
/// <param name="Travel">Getting there and home again, with parking and a ride home.</param>
/// <param name="LostPay">The pay that the household loses, after tax (key <c>lost_pay</c>).</param>
public sealed record QuotedVisit(Answer<Money> Travel, Answer<Money> LostPay);

/// <summary>What a clinic says to one question on safety.</summary>
/// <param name="Point">The point, for example acls; its question stands in the knowledge as <c>safety-acls</c>.</param>
/// <param name="Holds">Whether it holds; a no is worrying.</param>
public sealed record SafetyAnswer(string Point, Answer<bool> Holds);

/// <summary>Who looks after a patient who takes a treatment at home.</summary>
/// <param name="Evaluated">Whether a licensed clinician evaluates the patient before the first dose.</param>
/// <param name="InPerson">Whether a clinician has seen the patient in person (key <c>in_person</c>).</param>
/// <param name="Watched">Whether somebody trained watches each dose, there or live by video.</param>
/// <param name="AdultPresent">Whether a grown-up stays with the patient (key <c>adult_present</c>).</param>
/// <param name="VitalSigns">Whether blood pressure is measured before and after (key <c>vital_signs</c>).</param>
public sealed record QuotedSupervision(
    Answer<bool> Evaluated,
    Answer<bool> InPerson,
    Answer<bool> Watched,
    Answer<bool> AdultPresent,
    Answer<bool> VitalSigns
)
{
    /// <summary>Nothing is said of it.</summary>
    /// <param name="key">Where it would stand in the case.</param>
    public static QuotedSupervision Unknown(string key) =>
        new(
            Answer.Unknown<bool>($"{key}.evaluated"),
            Answer.Unknown<bool>($"{key}.in_person"),
            Answer.Unknown<bool>($"{key}.watched"),
            Answer.Unknown<bool>($"{key}.adult_present"),
            Answer.Unknown<bool>($"{key}.vital_signs")
        );
}

/// <summary>The drug of one treatment.</summary>
/// <param name="Price">What you pay for it, without insurance at the clinic; with it at a pharmacy.</param>
/// <param name="From">clinic, which buys and bills it, or pharmacy.</param>
public sealed record QuotedDrug(Answer<Money> Price, Answer<string> From);

/// <summary>Sessions beside the infusions that the clinic charges for.</summary>
public sealed record QuotedIntegration(Answer<Money> Price, Answer<int> Sessions);

/// <summary>Several treatments for one price, paid on the first day.</summary>
/// <param name="Refund">none, prorated (by the package price) or at_list_price (the package price less the list price of what was used).</param>
/// <param name="IncludesEvaluation">Whether the evaluation is in the price (key <c>includes_evaluation</c>).</param>
public sealed record QuotedPackage(
    Answer<int> Infusions,
    Answer<Money> Price,
    Answer<string> Refund,
    Answer<bool> IncludesEvaluation
);

/// <summary>A monthly fee that changes the price of a treatment.</summary>
/// <param name="MinimumMonths">The fewest months that must be paid (key <c>minimum_months</c>).</param>
public sealed record QuotedMembership(Answer<Money> Monthly, Answer<Money> Infusion, Answer<int> MinimumMonths);

/// <summary>A discount by income: up to this multiple of the poverty guideline, this fraction off.</summary>
public sealed record SlidingBand(Answer<decimal> UpToFpl, Answer<decimal> PercentOff);

/// <summary>The clinic's own payment plan for the initial series and the evaluation.</summary>
/// <param name="Down">The fraction due on the first day.</param>
/// <param name="Months">Equal monthly payments after it.</param>
/// <param name="Apr">Nominal annual rate on what is still owed.</param>
/// <param name="Fee">A fee for the plan, due on the first day.</param>
public sealed record QuotedPlan(Answer<decimal> Down, Answer<int> Months, Answer<Rate> Apr, Answer<Money> Fee);

/// <summary>Whether the clinic gives an itemized bill for a claim, and with which price forms it does not.</summary>
public sealed record QuotedSuperbill(Answer<bool> Offered, IReadOnlyList<string> WaivedWith);
