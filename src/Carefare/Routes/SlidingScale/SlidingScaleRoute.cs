using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Routes.SlidingScale;

/// <summary>Each treatment at a discount by income, measured by the federal poverty guideline.</summary>
internal sealed class SlidingScaleRoute : IRoute
{
    public string Id => "sliding-scale";

    public string Name => "Sliding scale";

    public Family Family => Family.Price;

    public Finding Find(Situation now)
    {
        var finding = new PriceFinding(this, now, PriceForm.SlidingScale);
        var words = FormWords.Of(now, this);
        var bands = now.Case.Quotes.SelectMany(IncomeLevel.Bands).ToList();
        if (bands.Count == 0 || this.IsAvoided(now))
        {
            return finding.Find(KeysOfOpenBands(now), words, []);
        }

        var guideline = IncomeLevel.Guideline(now);
        if (IncomeLevel.Of(now) is not { } multiple)
        {
            return this.Unknown(
                "A clinic takes something off by income; yours and the size of your household decide how much.",
                "",
                Missing(now),
                [guideline.Citation]
            );
        }

        var person = now.Case.Person;
        var standing =
            $"Your income of {person.AnnualIncome.Value} is {Percent(multiple)} of the federal poverty guideline "
            + $"for a household of {person.HouseholdSize.Value} ({guideline.Guideline.Annual(person.HouseholdSize.Value)})";
        if (finding.Offering.Count == 0)
        {
            var highest = bands.Max(band => band.UpTo);
            return this.Closed(
                $"{standing}; the bands end at {Percent(highest)}.",
                $"A household income of at most {Limit(guideline.Guideline, highest, person.HouseholdSize.Value)} "
                    + "would open it. If your income has fallen, ask the clinic which months it looks at.",
                [guideline.Citation]
            );
        }

        var open = finding.Open([], words.Step, guideline.Citation);
        return open with { Why = $"{standing}. {open.Why}" };
    }

    private static List<string> Missing(Situation now) =>
        [
            .. new[]
            {
                (now.Case.Person.AnnualIncome.IsKnown, now.Case.Person.AnnualIncome.Key),
                (now.Case.Person.HouseholdSize.IsKnown, now.Case.Person.HouseholdSize.Key),
            }
                .Where(answer => !answer.IsKnown)
                .Select(answer => answer.Key),
        ];

    private static List<string> KeysOfOpenBands(Situation now) =>
        [
            .. now
                .Case.Quotes.SelectMany(quote => quote.SlidingScale)
                .SelectMany(band => new[] { band.UpToFpl, band.PercentOff })
                .Where(side => !side.IsKnown)
                .Select(side => side.Key),
        ];

    private static string Percent(decimal multiple) => $"{multiple * 100:0} %";

    private static Money Limit(Tax.PovertyGuideline guideline, decimal multiple, int household) =>
        Money.Down(guideline.Annual(household).Dollars * multiple);
}
