using Carefare.Insurance;
using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.Insurance;

/// <summary>Prices that are lower but with which the plan pays nothing, beside what it pays of the price one by one.</summary>
/// <param name="quotes">The course and the quotes.</param>
/// <param name="plans">The plans that are counted.</param>
internal sealed class Waivers(CourseQuotes quotes, BothPlans plans)
{
    /// <summary>What each such price saves, and what it loses.</summary>
    public IEnumerable<string> Sentences => All().Select(Sentence);

    /// <summary>What to ask before one of them is taken that loses more than it saves.</summary>
    public IEnumerable<RouteStep> Steps =>
        All()
            .Where(one => one.Waiver.WaivingCostsMore > Money.Zero)
            .Select(one => new RouteStep(
                quotes.Start,
                one.Clinic.IsContract
                    ? $"Have {one.Clinic.Clinic.Terms.ClinicName} bill your plan; do not sign for the {Noun(one.Form)}, which is for people who pay themselves."
                    : $"Before you agree to the {Noun(one.Form)} at {one.Clinic.Clinic.Terms.ClinicName}, ask whether it can come with a superbill: without one you lose {one.Waiver.PaidBack} of your plan's money.",
                []
            ));

    private IEnumerable<(ClinicClaims Clinic, PriceForm Form, SuperbillWaiver Waiver)> All() =>
        plans.First.Counted.SelectMany(clinic =>
            clinic
                .Clinic.Terms.Forms.Where(form => form != PriceForm.PerInfusion && !clinic.IsClaimed(form))
                .Select(form => (clinic, form, Between(clinic.Clinic.Terms, form)))
        );

    private SuperbillWaiver Between(QuoteTerms terms, PriceForm form)
    {
        var course = quotes.Price(terms, PriceForm.PerInfusion);
        return new(course.Price, plans.Expected(course), quotes.Price(terms, form).Price);
    }

    private string Sentence((ClinicClaims Clinic, PriceForm Form, SuperbillWaiver Waiver) one)
    {
        var (clinic, form, waiver) = one;
        var (noun, name) = (Noun(form), clinic.Clinic.Terms.ClinicName);
        var average = plans.IsSure ? "" : " on average";
        var saves =
            waiver.Saves > Money.Zero ? $"saves {waiver.Saves}"
            : waiver.Saves == Money.Zero ? "costs the same"
            : $"costs {-waiver.Saves} more";
        var loses = clinic.IsContract
            ? $"is outside your plan, which takes {waiver.PaidBack} off{average}"
            : $"you lose the superbill, worth {waiver.PaidBack} to you{average}";
        var more = waiver.WaivingCostsMore;
        var inTheEnd =
            more > Money.Zero
                ? $"one by one costs you {more} less in the end, {waiver.CostsInTheEnd} instead of {waiver.WaivingPrice}"
            : more < Money.Zero
                ? $"it still costs you {-more} less in the end, {waiver.WaivingPrice} instead of {waiver.CostsInTheEnd}"
            : $"both cost you {waiver.CostsInTheEnd} in the end";
        return $"The {noun} at {name} {saves}, but {loses}: {inTheEnd}. It is the cheaper one only below {waiver.BreakEvenPrice} for the whole course, more than {waiver.BreakEvenDiscount * 100:0.##} % off.";
    }

    private static string Noun(PriceForm form) =>
        form switch
        {
            PriceForm.PerInfusion => "price one by one",
            PriceForm.Package => "package",
            PriceForm.Prepaid => "discount for paying in advance",
            PriceForm.Membership => "membership",
            PriceForm.SlidingScale => "discount by income",
        };
}
