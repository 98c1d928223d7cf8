using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Treatment;

namespace Carefare.Planning;

/// <summary>Which part of a charge pre-tax money may pay, and from what day on.</summary>
internal static class Eligibility
{
    /// <summary>The care of a charge that is given once the HSA is established.</summary>
    public static Money Hsa(Charge charge, Offer.Hsa hsa) =>
        Money.Sum(charge.Services.Where(service => service.Day >= hsa.Established).Select(service => service.Amount));

    /// <summary>The first day on which the HSA may pay it.</summary>
    public static DateOnly HsaDay(Charge charge, Offer.Hsa hsa) => DayOrder.Later(charge.Due, hsa.Established);

    /// <summary>The day on which the FSA pays a service: when it is given, and its charge has come due.</summary>
    public static DateOnly FsaDay(Charge charge, Service service) => DayOrder.Later(charge.Due, service.Day);

    /// <summary>Whether a plan year of the FSA may pay a service.</summary>
    public static bool Fsa(Charge charge, Service service, FsaYear year) =>
        year.From <= service.Day && service.Day <= year.CareUntil && FsaDay(charge, service) <= year.ClaimBy;

    /// <summary>The medical care of a charge.</summary>
    public static Money Care(Charge charge) => Money.Sum(charge.Services.Select(service => service.Amount));

    /// <summary>Whether the clinic's own plan covers a charge.</summary>
    public static bool AtClinic(Charge charge) => charge.IsOfSeries;
}
