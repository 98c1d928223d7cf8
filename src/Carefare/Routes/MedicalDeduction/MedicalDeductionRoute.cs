using Carefare.Rules;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.MedicalDeduction;

/// <summary>The itemized deduction for medical care that is paid with taxed money: 26 USC 213(a).</summary>
internal sealed class MedicalDeductionRoute : IRoute
{
    public string Id => "medical-deduction";

    public string Name => "Medical deduction";

    public Family Family => Family.Tax;

    public Finding Find(Situation now)
    {
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        var itemized = now.Case.Person.ItemizedDeductions;
        IReadOnlyList<string> asks = [.. Taxpayer.Asks(now), .. itemized.IsKnown ? [] : new[] { itemized.Key }];
        var rule = now.Knowledge.LatestAt("medical-deduction-rule", now.Today);
        if (Taxpayer.Asks(now).Count > 0)
        {
            return this.Unknown($"{rule.Text} Your income and how you file decide it.", "", asks, [rule.Citation]);
        }

        var years = Years(now);
        if (years.Count == 0)
        {
            return this.Unknown("The tax figures of the year are not known.", "", asks, [rule.Citation]);
        }

        var bound = DearestCourse.Of(now);
        return itemized.IsKnown ? Decided(now, years, bound) : Undecided(years[0], bound, asks);
    }

    private Finding Decided(Situation now, List<YearDeduction> years, DearestCourse? bound)
    {
        var within = years.Where(year => bound is null || bound.Price > year.Threshold).ToList();
        var first = years[0];
        if (within.Count == 0)
        {
            return this.Closed(
                $"It returns tax only on care beyond {first.Threshold} in a year ({first.Parts}), and the dearest course here costs {bound!.Price} in all.",
                $"More than {first.Threshold} of medical care in one calendar year, all of it together.",
                first.Facts
            );
        }

        var next = within[0];
        var returns =
            $"Each dollar of care that you pay with taxed money beyond {next.Threshold} in {next.Year} ({next.Parts}) returns up to {next.FirstCents:0.##} cents.";
        return this.Open(
            string.Join(' ', within.Select(year => year.Assumed).Where(said => said.Length > 0).Prepend(returns)),
            "",
            [],
            [.. within.SelectMany(year => year.Facts)],
            [new Offer.Deduction(Id, Id, Name, [.. within.Select(year => year.Offered)])],
            [.. within.SelectMany(year => year.Steps(now.Knowledge.Words(Id)))]
        );
    }

    /// <summary>Nobody gains below the floor, whatever else they deduct.</summary>
    private Finding Undecided(YearDeduction year, DearestCourse? bound, IReadOnlyList<string> asks) =>
        bound is not null && bound.Price <= year.Floor
            ? this.Closed(
                $"Only care beyond {year.Floor} in a year counts ({year.Percent:0.##} % of your income), and the dearest course here costs {bound.Price} in all.",
                $"More than {year.Floor} of medical care in one calendar year, all of it together.",
                year.Facts
            )
            : this.Unknown(
                $"Only care beyond {year.Floor} in a year counts, and only if it and your other itemized deductions come to more than the standard deduction of {year.Standard}.",
                "",
                asks,
                year.Facts
            );

    private static List<YearDeduction> Years(Situation now) =>
        [
            .. Enumerable
                .Range(now.Today.Year, Horizon.EndOf(now).Year - now.Today.Year + 1)
                .Select(year => YearDeduction.Of(now, year))
                .OfType<YearDeduction>(),
        ];
}
