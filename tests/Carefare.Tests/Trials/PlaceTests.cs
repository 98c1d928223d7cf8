using System.Text.Json.Nodes;
using Carefare.Rules;
using Carefare.Trials.Places;
using Carefare.Trials.Registry;
using CsCheck;

namespace Carefare.Tests.Trials;

/// <summary>How far a study is: in miles by the ZIP code, else by the state.</summary>
public sealed class PlaceTests
{
    private const string NoZip = "carefare: 1\nperson: {age: 41, state: CO}\ncondition: {diagnosis: ptsd}\n";

    private static readonly Gen<Point> Anywhere = Gen.Select(
        Gen.Double[-90, 90],
        Gen.Double[-180, 180],
        (lat, lon) => new Point(lat, lon)
    );

    [Theory]
    [InlineData(40.7128, -74.0060, 34.0522, -118.2437, 2446)] // New York to Los Angeles
    [InlineData(0, 0, 0, 180, 12437)] // half around the earth
    [InlineData(90, 0, 0, 77, 6218)] // from the pole to the equator
    [InlineData(39.74, -104.98, 39.74, -104.98, 0)]
    public void Miles_are_those_of_the_great_circle(double lat, double lon, double lat2, double lon2, double miles) =>
        Assert.Equal(miles, new Point(lat, lon).MilesTo(new(lat2, lon2)), 1.0);

    [Fact]
    public void The_way_there_is_the_way_back_and_no_detour_is_shorter() =>
        Gen.Select(Anywhere, Anywhere, Anywhere)
            .Sample(
                (a, b, c) =>
                {
                    Assert.Equal(a.MilesTo(b), b.MilesTo(a), 1e-6);
                    Assert.True(a.MilesTo(c) <= a.MilesTo(b) + b.MilesTo(c) + 1e-6);
                }
            );

    [Theory]
    [InlineData("80203", 39.73, -104.98)]
    [InlineData("02139", 42.36, -71.10)]
    [InlineData("80203-1234", 39.73, -104.98)]
    public void A_zip_code_is_where_its_area_is(string zip, double latitude, double longitude) =>
        Assert.InRange(ZipCodes.Find(zip)!.Value.MilesTo(new(latitude, longitude)), 0, 1);

    [Fact]
    public void A_code_without_an_area_is_where_its_close_neighbours_are_and_nowhere_where_they_are_far_apart()
    {
        Assert.InRange(ZipCodes.Find("80299")!.Value.MilesTo(new(39.74, -104.98)), 0, 15);
        Assert.Null(ZipCodes.Find("99599"));
        Assert.Null(ZipCodes.Find("00000"));
    }

    [Fact]
    public void Every_state_that_a_case_may_name_has_its_name() =>
        Assert.All(
            Carefare.Knowledge.KnowledgeBase.Embedded.PartsOf(
                Carefare.Knowledge.KnowledgeBase.Embedded.Find("state-income-tax")!
            ),
            part => Assert.NotEqual(part.Key, States.NameOf(part.Key))
        );

    [Fact]
    public void A_place_within_the_miles_is_near() =>
        Assert.Equal((Truth.Yes, "Denver, Colorado, about a mile away."), Told(Made.Study()));

    [Fact]
    public void The_nearest_of_several_places_counts_and_only_one_that_takes_people()
    {
        var study = Sites(
            Site("Boston", "Massachusetts", 42.36, -71.06),
            Site("Boulder", "Colorado", 40.01, -105.27),
            Site("Denver", "Colorado", 39.74, -104.98, status: "COMPLETED")
        );
        Assert.Equal((Truth.Yes, "Boulder, Colorado, about 25 miles away."), Told(study));
    }

    [Fact]
    public void Beyond_the_miles_it_is_far_and_nothing_else()
    {
        var match = Made.Match(Sites(Site("Boston", "Massachusetts", 42.36, -71.06)));
        Assert.Equal(TrialFit.Far, match.Fit);
        Assert.Equal("The nearest place is Boston, Massachusetts, about 1,770 miles away.", match.Of("place").Reason);
    }

    [Fact]
    public void A_place_of_which_nobody_says_where_it_is_might_be_near() =>
        Assert.Equal(
            Truth.Unknown,
            Told(Sites(Site("Boston", "Massachusetts", 42.36, -71.06), Site("Golden", "Colorado", null, null))).Truth
        );

    [Fact]
    public void Without_a_zip_code_the_state_says_it_and_the_code_is_asked_for()
    {
        var (truth, reason) = Told(Made.Study(), NoZip);
        Assert.Equal((Truth.Yes, "Denver, in your state; how far is not known."), (truth, reason));
        var other = Made.Match(Sites(Site("Boston", "Massachusetts", 42.36, -71.06)), NoZip).Of("place");
        Assert.Equal(
            (Truth.Unknown, "It is in Massachusetts, none in Colorado; how far is not known."),
            (other.Truth, other.Reason)
        );
        Assert.Equal(["person.zip"], other.Asks);
    }

    [Theory]
    [InlineData("[]", Truth.Unknown, "The registry names no place.")]
    [InlineData(
        """[{"city": "Oslo", "country": "Norway", "status": "RECRUITING"}]""",
        Truth.No,
        "It is not in the United States."
    )]
    [InlineData(
        """[{"city": "Denver", "country": "United States", "status": "WITHDRAWN"}]""",
        Truth.No,
        "None of its places in the United States takes people now."
    )]
    public void A_study_may_have_no_place_for_the_person(string sites, Truth truth, string reason) =>
        Assert.Equal((truth, reason), Told(Made.With("contactsLocationsModule.locations", sites)));

    [Fact]
    public void The_circle_that_may_be_sent_names_no_neighbourhood()
    {
        var circle = TermsFor.CircleAround(Made.Now(), 50)!.Value;
        Assert.Equal(("39.7,-105", 50), (circle.Middle.ToString(), circle.Miles));
        Assert.Null(TermsFor.CircleAround(Made.Now(NoZip), 50));
    }

    private static (Truth Truth, string Reason) Told(JsonNode study, string person = Made.Somebody)
    {
        var place = Made.Match(study, person).Of("place");
        return (place.Truth, place.Reason);
    }

    private static JsonNode Sites(params string[] sites) =>
        Made.With("contactsLocationsModule.locations", $"[{string.Join(',', sites)}]");

    private static string Site(string city, string state, double? lat, double? lon, string status = "RECRUITING") =>
        new JsonObject
        {
            ["city"] = city,
            ["state"] = state,
            ["country"] = "United States",
            ["status"] = status,
            ["geoPoint"] = lat is null ? null : new JsonObject { ["lat"] = lat, ["lon"] = lon },
        }.ToJsonString();
}
