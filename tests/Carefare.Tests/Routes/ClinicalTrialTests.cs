using Carefare.Rules;
using Carefare.Tests.Trials;
using Catalogue = Carefare.Routes.Catalogue;

namespace Carefare.Tests.Routes;

/// <summary>The route says what came of looking for studies, and never counts on one.</summary>
public sealed class ClinicalTrialTests
{
    private static readonly FoundTrial Near = new(
        "NCT99999901",
        "A",
        TrialFit.Fits,
        "Denver, Colorado, about 2 miles away"
    );
    private static readonly FoundTrial Unsure = new("NCT99999902", "B", TrialFit.MayFit, "");
    private static readonly FoundTrial Distant = new("NCT99999903", "C", TrialFit.Far, "Boston, Massachusetts");
    private static readonly FoundTrial Wrong = new("NCT99999904", "D", TrialFit.DoesNotFit, "");

    [Fact]
    public void A_study_that_fits_opens_it_and_the_next_step_is_to_call()
    {
        var found = Find(Near, Unsure, Wrong);
        Assert.Equal(Status.Open, found.Status);
        Assert.Equal(
            "1 study seems to fit by what the registry said on Nov 20, 2026. The nearest: NCT99999901, Denver, Colorado, about 2 miles "
                + "away. A study decides itself whom it takes, and the plan counts on nothing from it.",
            found.Why
        );
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(found.Steps).By);
    }

    [Fact]
    public void Studies_of_which_something_is_not_known_leave_it_unknown()
    {
        var found = Find(Unsure, Unsure, Distant);
        Assert.Equal(
            (Status.Unknown, "2 studies may fit by what the registry said on Nov 20, 2026. The first: NCT99999902."),
            (found.Status, found.Why)
        );
    }

    [Fact]
    public void Studies_that_are_only_too_far_close_it_until_one_pays_the_way()
    {
        var found = Find(Distant, Wrong);
        Assert.Equal((Status.Closed, "Ask one of them whether it pays for travel."), (found.Status, found.Flip));
        Assert.Contains("but not the way there", found.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_none_fits_or_none_is_there_it_is_closed_until_somebody_looks_again()
    {
        Assert.Equal("None of the 2 studies that the registry named on Nov 20, 2026 fits.", Find(Wrong, Wrong).Why);
        Assert.Equal("The registry had no study for you on Nov 20, 2026.", Find().Why);
        Assert.All([Find(), Find(Wrong)], found => Assert.Equal(Status.Closed, found.Status));
        Assert.Contains("--live", Find().Flip, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_found_it_offers_no_money_to_a_plan() =>
        Assert.All([Find(Near), Find(Unsure), Find(Distant), Find(Wrong), Find()], found => Assert.Empty(found.Offers));

    private static Finding Find(params FoundTrial[] trials) =>
        Catalogue
            .All.Single(route => route.Id == "clinical-trial")
            .Find(Made.Now() with { Trials = new(new(2026, 11, 20), trials) });
}
