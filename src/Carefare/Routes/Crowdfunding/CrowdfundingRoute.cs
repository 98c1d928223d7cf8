using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules;

namespace Carefare.Routes.Crowdfunding;

/// <summary>Gifts of many people, asked for on a page of the internet: told with what they came to for others, and never counted before they come.</summary>
internal sealed class CrowdfundingRoute : IRoute
{
    /// <summary>A gift by which the fee is shown.</summary>
    private static readonly Money Gift = Money.Of(100);

    public string Id => "crowdfunding";

    public string Name => "Crowdfunding";

    public Family Family => Family.Gift;

    public Finding Find(Situation now)
    {
        if (this.IsAvoided(now))
        {
            return this.Avoided();
        }

        var facts = Figures.Select(id => now.Knowledge.LatestAt(id, now.Today)).ToList();
        if (facts.Find(fact => !fact.IsKnown) is { } missing)
        {
            return this.Unknown("What campaigns come to was not recorded yet on this day.", "", [], [missing.Citation]);
        }

        var words = now.Knowledge.Words(Id);
        return this.Open(
            Why(now.Knowledge, now.Today),
            HasMedicaid(now) ? $"{words["medicaid"]} {words["counted"]}" : words["counted"],
            [],
            [.. facts.Select(fact => fact.Citation)],
            [],
            []
        );
    }

    private static string Why(KnowledgeBase known, DateOnly today)
    {
        Fact Of(string id) => known.LatestAt(id, today);
        var nothing = Of("crowdfunding-nothing-raised").Range;
        var mean = Money.Nearest(Of("crowdfunding-raised").Number / Of("crowdfunding-campaigns").Number);
        var arrives = Gift - Fee(Of("crowdfunding-fee-part"), Of("crowdfunding-fee-each"));
        return $"Counted only once it has come. Of 100 campaigns for medical costs about "
            + $"{OfHundred(Of("crowdfunding-goal-reached").Number)} reached their goal, {OfHundred(nothing.Min)} to {OfHundred(nothing.Max)} got "
            + $"nothing; the average is {mean.Dollars:$#,##0}, and {Of("crowdfunding-by-condition").Text}. "
            + $"Of {Gift.Dollars:$0} on GoFundMe {arrives} arrives. {Of("crowdfunding-benefits").Text}";
    }

    private static Money Fee(Fact part, Fact each) => Money.Up(Gift.Dollars * part.Number + each.Number);

    private static bool HasMedicaid(Situation now) =>
        now.Case.Coverage.IsKnown && now.Case.Coverage.Value.Any(plan => plan.Type.Or("") is "medicaid" or "chip");

    private static string OfHundred(decimal part) => $"{part * 100:0}";

    private static readonly string[] Figures =
    [
        "crowdfunding-goal-reached",
        "crowdfunding-nothing-raised",
        "crowdfunding-raised",
        "crowdfunding-campaigns",
        "crowdfunding-by-condition",
        "crowdfunding-fee-part",
        "crowdfunding-fee-each",
        "crowdfunding-benefits",
    ];
}
