using Carefare.Quantities;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Rules.Programmes;
using Carefare.Rules.Taxes;

namespace Carefare.Routes.Marketplace;

/// <summary>A health plan of the marketplace, with help from the premium tax credit, for people without coverage.</summary>
internal sealed class MarketplaceRoute : IRoute
{
    public string Id => "marketplace";

    public string Name => "Marketplace plan with a tax credit";

    public Family Family => Family.Payer;

    public Finding Find(Situation now)
    {
        var (person, coverage) = (now.Case.Person, now.Case.Coverage);
        var words = now.Knowledge.Words(Id);
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        if (coverage.Or([]).Count > 0)
        {
            return this.Closed(words["covered"], words["covered-flip"], []);
        }

        var credit = PremiumCredit.Of(now);
        if (person.Age.Or(0) >= credit.MedicareFrom)
        {
            return this.Closed(words["medicare"], words["medicare-flip"], [credit.MedicareFact]);
        }

        var medicaid = PublicCare.MedicaidForAdults(now);
        string[] missing = [.. coverage.IsKnown ? [] : new[] { coverage.Key }, .. medicaid.Asks, .. credit.Asks];
        if (missing.Length > 0)
        {
            return this.Unknown(words["unknown"], words["unknown-flip"], missing, credit.Facts);
        }

        return medicaid.Values.Contains("yes", StringComparer.Ordinal)
            ? this.Closed(words["medicaid"], words["medicaid-flip"], medicaid.Facts)
            : ByIncome(now, credit, words);
    }

    private Finding ByIncome(Situation now, PremiumCredit credit, IReadOnlyDictionary<string, string> words)
    {
        var guideline = IncomeLevel.Guideline(now);
        var person = now.Case.Person;
        var year = guideline.Guideline.Annual(person.HouseholdSize.Value);
        var standing =
            $"Your household's income of {person.AnnualIncome.Value} is {credit.Income * 100:0} % of the federal poverty guideline";
        Knowledge.Citation[] facts = [.. credit.Facts, guideline.Citation];
        if (credit.Income < credit.Least)
        {
            return this.Closed(
                $"{standing}; the credit begins at {credit.Least * 100:0} %. {words["gap"]}",
                $"An income of at least {Money.Up(year.Dollars * credit.Least)} a year would open it.",
                facts
            );
        }

        return credit.Share is not { } share
            ? this.Closed(
                $"{standing}; the credit ends at {credit.Highest * 100:0} %. {words["full-price"]}",
                $"An income of at most {Money.Down(year.Dollars * credit.Highest!.Value)} a year would open it.",
                facts
            )
            : this.Later(
                $"{standing}. {Costs(now, credit, share)} {words["ketamine"]}",
                words["enroll"],
                facts,
                [new(Horizon.FirstTreatment(now), words["step"], [])]
            ) with
            {
                Figures = [Premium(now, share)],
            };
    }

    private static string Costs(Situation now, PremiumCredit credit, decimal share)
    {
        var most = Yearly(now, share);
        var least =
            $"The second cheapest silver plan then costs you at most {most} a year ({Money.Nearest(most.Dollars / 12)} a month)";
        var year = credit.IsProjected ? $" by the table of {credit.Year}; that of next year may differ" : "";
        return credit.Reduced > credit.Silver
            ? $"{least}{year}. With your income a silver plan pays about {credit.Reduced * 100:0} % of covered costs instead of {credit.Silver * 100:0} %."
            : $"{least}{year}. It pays about {credit.Silver * 100:0} % of covered costs.";
    }

    private static RouteFigure Premium(Situation now, decimal share) =>
        new(
            "The most that the second cheapest silver plan costs you in a year",
            Yearly(now, share),
            $"your household's income × {share * 100:0.00} %",
            [("Your household's income", now.Case.Person.AnnualIncome.Value)]
        );

    private static Money Yearly(Situation now, decimal share) =>
        Money.Nearest(now.Case.Person.AnnualIncome.Value.Dollars * share);
}
