using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.CoveredSubstitute;

/// <summary>The price of esketamine beside the treatment that is wanted, both over the same months and before insurance.</summary>
/// <param name="now">The situation.</param>
/// <param name="wanted">The quotes for the wanted treatment.</param>
/// <param name="substitute">Esketamine.</param>
internal sealed class PricedBeside(Situation now, CourseQuotes wanted, Substitute substitute)
{
    private readonly Usually _published = PublishedPrices.Esketamine(now);

    /// <summary>What each clinic asks for it, beside the cheapest course of the wanted treatment.</summary>
    public string Sentence => $"{string.Join(' ', substitute.Clinics.Select(At))} {Cheapest}";

    /// <summary>What it costs without insurance, as a price guide has it.</summary>
    public string AtPublishedPrice =>
        $"At the published price of {Money.Nearest(_published.Typical)} without insurance, {Count} treatments over the same "
        + $"time come to {Money.Nearest(_published.Typical * Count)}. {Cheapest}";

    /// <summary>The answers that would make it surer.</summary>
    public IReadOnlyList<string> Asks
    {
        get
        {
            var every = now.Case.Course.Esketamine.EveryWeeks;
            return
            [
                .. substitute.Protocol.Maintenance is null || every.IsKnown ? [] : new[] { every.Key },
                .. substitute.Clinics.SelectMany(clinic => clinic.Assumptions).Select(assumed => assumed.Key),
            ];
        }
    }

    /// <summary>The facts it rests on.</summary>
    public IReadOnlyList<Citation> Facts =>
        [
            .. substitute
                .Assumptions.Concat(substitute.Clinics.SelectMany(clinic => clinic.Assumptions))
                .SelectMany(assumed => assumed.Facts),
            .. substitute.Clinics.Count == 0 ? new[] { _published.Citation } : [],
        ];

    private int Count => substitute.Protocol.Visits(wanted.Start).Count;

    /// <summary>The other treatment, so that the two prices stand side by side.</summary>
    private string Cheapest
    {
        get
        {
            if (wanted.Clinics.MinBy(clinic => wanted.CheapestAt(clinic).Price) is not { Terms: var terms } least)
            {
                return "No price of the treatment that you plan is known.";
            }

            var (course, visits) = (wanted.CheapestAt(least), wanted.Protocol.Visits(wanted.Start).Count);
            return $"{terms.ClinicName} asks {course.Price} for {visits} {terms.Noun}{(visits == 1 ? "" : "s")}, {course.Form.Words()}.";
        }
    }

    private string At(ClinicTerms clinic)
    {
        var course = Pricing.Price(clinic.Terms, substitute.Protocol, PriceForm.PerInfusion, wanted.Start);
        var pharmacy = Money.Sum(
            course.Charges.Where(charge => charge.Kind == ChargeKind.Pharmacy).Select(charge => charge.Amount)
        );
        var parts = pharmacy > Money.Zero ? $", {pharmacy} of it at the pharmacy" : "";
        return $"{Count} esketamine treatments over the same time cost {course.Price} at {clinic.Terms.ClinicName}{parts}, "
            + "before your health plan pays a part.";
    }
}
