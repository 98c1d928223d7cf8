using Carefare.Quantities;

namespace Carefare.Treatment;

/// <summary>How a clinic prices a course.</summary>
public enum PriceForm
{
    /// <summary>Each treatment at its price, on its day.</summary>
    PerInfusion,

    /// <summary>The series for one price, on the first day.</summary>
    Package,

    /// <summary>The series at a discount, all of it on the first day.</summary>
    Prepaid,

    /// <summary>A monthly fee and a lower price for each treatment.</summary>
    Membership,

    /// <summary>Each treatment at a discount by income.</summary>
    SlidingScale,
}

/// <summary>What a charge is for.</summary>
public enum ChargeKind
{
    /// <summary>The evaluation before the series.</summary>
    Evaluation,

    /// <summary>A treatment of the initial series.</summary>
    Infusion,

    /// <summary>A treatment after the series.</summary>
    Maintenance,

    /// <summary>Monitoring that is charged apart.</summary>
    Monitoring,

    /// <summary>The drug of a treatment that the clinic charges for apart.</summary>
    Drug,

    /// <summary>The drug of a treatment that the person pays for at a pharmacy.</summary>
    Pharmacy,

    /// <summary>A therapy session around the treatments.</summary>
    Integration,

    /// <summary>Several treatments paid together in advance.</summary>
    Package,

    /// <summary>A membership's fee.</summary>
    Membership,
}

/// <summary>Care that is given on a day, as far as a charge pays for it.</summary>
/// <param name="Day">The day on which it is given.</param>
/// <param name="Amount">The part of the charge that pays for it.</param>
public readonly record struct Service(DateOnly Day, Money Amount);

/// <summary>An amount that a clinic asks for on a day.</summary>
/// <param name="Due">The day on which it must be paid.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="What">The same in a few words for a person: "Infusion 3 of 6".</param>
/// <param name="Amount">The amount; more than zero, or zero where the treatment is not given in the end.</param>
/// <param name="Services">
/// The medical care that it pays for, by the day on which it is given; the amounts add up to the charge.
/// Empty where the charge is not for medical care in the sense of 26 USC 213(d), such as a membership fee.
/// </param>
public sealed record Charge(DateOnly Due, ChargeKind Kind, string What, Money Amount, IReadOnlyList<Service> Services)
{
    /// <summary>What was agreed in the beginning; more than the amount where the treatment is not given in the end.</summary>
    public Money Agreed { get; init; } = Amount;

    /// <summary>Whether it is for the evaluation or the treatments of the initial series.</summary>
    public bool IsOfSeries =>
        Kind switch
        {
            ChargeKind.Evaluation or ChargeKind.Infusion or ChargeKind.Package => true,
            ChargeKind.Maintenance
            or ChargeKind.Monitoring
            or ChargeKind.Drug
            or ChargeKind.Pharmacy
            or ChargeKind.Integration
            or ChargeKind.Membership => false,
        };
}

/// <summary>A whole course at one clinic in one price form from one first day.</summary>
/// <param name="Clinic">The clinic's short name in the case; "any" where no clinic has quoted.</param>
/// <param name="ClinicName">The clinic's name for people.</param>
/// <param name="Modality">iv, im, esketamine, oral …</param>
/// <param name="Form">The price form.</param>
/// <param name="Start">The day of the first treatment of the series.</param>
/// <param name="Charges">Every charge in the order of their days.</param>
public sealed record PricedCourse(
    string Clinic,
    string ClinicName,
    string Modality,
    PriceForm Form,
    DateOnly Start,
    IReadOnlyList<Charge> Charges
)
{
    /// <summary>What the clinic asks for in all.</summary>
    public Money Price => Money.Sum(Charges.Select(charge => charge.Amount));
}

/// <summary>A course that ends after some treatments of the series.</summary>
/// <param name="Course">The course: the charges of the whole one, in their places, with zero where they no longer fall due.</param>
/// <param name="Day">The day of the last treatment.</param>
/// <param name="Refund">What the clinic gives back of a payment in advance.</param>
public sealed record StoppedCourse(PricedCourse Course, DateOnly Day, Refund? Refund);

/// <summary>What a clinic gives back of a charge.</summary>
/// <param name="Charge">The charge, by its place in the course.</param>
/// <param name="Amount">How much; more than zero.</param>
public readonly record struct Refund(int Charge, Money Amount);
