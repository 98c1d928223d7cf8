using Carefare.Knowledge;
using Carefare.Rules;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Routes;

/// <summary>The worked people that stand beside each route.</summary>
public sealed class RouteExamplesTests
{
    public static TheoryData<string, int, string> Examples
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var route in Catalogue.All)
            {
                foreach (var (at, example) in RouteExamples.Of(FolderOf(route)).Index())
                {
                    data.Add(route.Id, at, example.Sentence);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_worked_person_comes_out_as_written(string id, int at, string sentence)
    {
        var route = Catalogue.All.Single(route => route.Id == id);
        var example = RouteExamples.Of(FolderOf(route))[at];
        var finding = route.Find(new(example.Case, KnowledgeBase.Embedded, example.On));
        Assert.Equal(sentence, example.Sentence);
        Assert.Equal(example.Then, finding.Status.ToString(), ignoreCase: true);
        Assert.Contains(example.Why, finding.Why, StringComparison.Ordinal);
        if (example.Asks is { } asks)
        {
            Assert.Equal(asks.Order(StringComparer.Ordinal), finding.Asks.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Only_an_open_route_offers_something_and_every_finding_says_why() =>
        Assert.All(
            Catalogue.All.SelectMany(route =>
                RouteExamples
                    .Of(FolderOf(route))
                    .Select(example =>
                        (Route: route, Found: route.Find(new(example.Case, KnowledgeBase.Embedded, example.On)))
                    )
            ),
            one =>
            {
                Assert.Equal((one.Route.Id, one.Route.Family), (one.Found.Route, one.Found.Family));
                Assert.NotEmpty(one.Found.Why);
                Assert.True(one.Found.Status == Status.Open || one.Found.Offers.Count == 0);
            }
        );

    [Fact]
    public void Every_closed_way_says_what_would_open_it_or_that_nothing_would() =>
        Assert.All(
            Catalogue.All.SelectMany(route =>
                RouteExamples
                    .Of(FolderOf(route))
                    .Select(example =>
                        (example.Sentence, Found: route.Find(new(example.Case, KnowledgeBase.Embedded, example.On)))
                    )
            ),
            one =>
                Assert.True(
                    one.Found.Status != Status.Closed || one.Found.Flip.Length > 0,
                    $"{one.Found.Route}: {one.Sentence}"
                )
        );

    [Fact]
    public void Who_avoids_a_way_or_its_family_is_never_offered_it() =>
        Assert.All(
            Catalogue.All.SelectMany(route =>
                RouteExamples.Of(FolderOf(route)).Select(example => (Route: route, Example: example))
            ),
            one =>
            {
                foreach (var word in new[] { one.Route.Id, one.Route.Family.ToString() })
                {
                    var person = one.Example.Case with { Wants = one.Example.Case.Wants with { Avoid = [word] } };
                    var finding = one.Route.Find(new(person, KnowledgeBase.Embedded, one.Example.On));
                    Assert.Equal((Status.Closed, "You asked to leave this way out."), (finding.Status, finding.Why));
                }
            }
        );

    private static string FolderOf(IRoute route) => route.GetType().Namespace!.Split('.')[^1];
}
