using Carefare.Quantities;

namespace Carefare.Treatment;

/// <summary>What a clinic asks for, as far as prices need it; a part that it does not offer is null.</summary>
/// <param name="Clinic">The clinic's short name in the case; "any" where no clinic has quoted.</param>
/// <param name="ClinicName">The clinic's name for people.</param>
/// <param name="Modality">iv, im, esketamine, oral …</param>
/// <param name="Evaluation">The evaluation before the series; zero where it is free.</param>
/// <param name="Infusion">One treatment of the series at list price.</param>
/// <param name="MaintenanceInfusion">One treatment after the series; the price of the series where null.</param>
/// <param name="Monitoring">Charged apart with each treatment, in every price form; zero where it is included.</param>
public sealed record QuoteTerms(
    string Clinic,
    string ClinicName,
    string Modality,
    Money Evaluation,
    Money Infusion,
    Money? MaintenanceInfusion,
    Money Monitoring
)
{
    /// <summary>The drug of each treatment, where it is charged apart.</summary>
    public DrugTerms? Drug { get; init; }

    /// <summary>Therapy sessions that the clinic requires with the series.</summary>
    public IntegrationTerms? Integration { get; init; }

    /// <summary>Several treatments of the series for one price.</summary>
    public PackageTerms? Package { get; init; }

    /// <summary>The fraction off when the series is paid on the first day, from 0 to 1.</summary>
    public decimal? PrepayDiscount { get; init; }

    /// <summary>A monthly fee that changes the price of a treatment.</summary>
    public MembershipTerms? Membership { get; init; }

    /// <summary>The fraction off each treatment that the clinic's sliding scale gives this person, from 0 to 1.</summary>
    public decimal? IncomeDiscount { get; init; }

    /// <summary>Itemized bills for claims; null where the clinic has not said.</summary>
    public SuperbillTerms? Superbill { get; init; }

    /// <summary>One treatment after the series at list price.</summary>
    public Money MaintenancePrice => MaintenanceInfusion ?? Infusion;

    /// <summary>The price forms that the clinic offers, the plain one first.</summary>
    public IEnumerable<PriceForm> Forms =>
        Enum.GetValues<PriceForm>()
            .Where(form =>
                form switch
                {
                    PriceForm.PerInfusion => true,
                    PriceForm.Package => Package is not null,
                    PriceForm.Prepaid => PrepayDiscount is not null,
                    PriceForm.Membership => Membership is not null,
                    PriceForm.SlidingScale => IncomeDiscount is not null,
                }
            );

    /// <summary>What one treatment is called: an infusion where it runs into a vein, else a treatment.</summary>
    public string Noun => string.Equals(Modality, "iv", StringComparison.Ordinal) ? "infusion" : "treatment";
}

/// <summary>The drug of a treatment.</summary>
/// <param name="Price">What the person pays for one treatment's.</param>
/// <param name="Supply">Who charges for it.</param>
public sealed record DrugTerms(Money Price, DrugSupply Supply);

/// <summary>Who buys the drug of a treatment, and charges for it.</summary>
public enum DrugSupply
{
    /// <summary>The clinic buys it and bills it with the visit (buy and bill).</summary>
    Clinic,

    /// <summary>A pharmacy charges for it, under the drug benefit of a health plan where there is one.</summary>
    Pharmacy,
}

/// <summary>Therapy sessions beside the treatments.</summary>
/// <param name="Price">One session.</param>
/// <param name="Sessions">How many; they are spread evenly over the days of the series.</param>
public sealed record IntegrationTerms(Money Price, int Sessions);

/// <summary>Several treatments for one price, paid on the first day.</summary>
/// <param name="Infusions">How many treatments it pays for; at least 1.</param>
/// <param name="Price">The price.</param>
/// <param name="Refund">What comes back of it when the person stops early.</param>
/// <param name="IncludesEvaluation">Whether the evaluation is in the price.</param>
public sealed record PackageTerms(int Infusions, Money Price, RefundRule Refund, bool IncludesEvaluation);

/// <summary>What a clinic gives back of a payment in advance.</summary>
public enum RefundRule
{
    /// <summary>The clinic has not said; counted as nothing.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>The part of the package price that falls on the treatments not given.</summary>
    Prorated,

    /// <summary>The package price less the list price of what was given.</summary>
    AtListPrice,
}

/// <summary>A membership.</summary>
/// <param name="Monthly">The fee of a calendar month.</param>
/// <param name="Infusion">One treatment for members, in the series and after it.</param>
/// <param name="MinimumMonths">The fewest months that must be paid; at least 1.</param>
public sealed record MembershipTerms(Money Monthly, Money Infusion, int MinimumMonths);

/// <summary>Itemized bills that a person can send to an insurer.</summary>
/// <param name="Offered">Whether the clinic gives them.</param>
/// <param name="WaivedWith">The price forms with which it does not.</param>
public sealed record SuperbillTerms(bool Offered, IReadOnlyList<PriceForm> WaivedWith);
