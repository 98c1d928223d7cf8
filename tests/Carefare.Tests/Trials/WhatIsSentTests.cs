namespace Carefare.Tests.Trials;

/// <summary>The registry learns what is searched for, and nothing else of a person.</summary>
public sealed class WhatIsSentTests
{
    private static readonly string[] Heads = ["Host", "Accept", "User-Agent", "Accept-Encoding"];

    [Fact]
    public void Only_the_search_terms_are_sent_and_the_name_of_the_program()
    {
        using var registry = LoopbackRegistry.That(Reply.Page([Reply.Study(1)]));
        Inquiry.Got(Inquiry.Ask(registry));
        Assert.Equal(2, registry.Requests.Count);
        Assert.All(
            registry.Requests,
            request =>
            {
                Assert.StartsWith("GET ", request, StringComparison.Ordinal);
                var heads = request
                    .Split("\r\n")
                    .Skip(1)
                    .Where(line => line.Length > 0)
                    .Select(line => line.Split(':')[0]);
                Assert.All(heads, head => Assert.Contains(head, Heads));
                Assert.Contains("User-Agent: Carefare\r\n", request, StringComparison.Ordinal);
            }
        );
        Assert.Equal(
            "/api/v2/studies?format=json&query.cond=PTSD%20OR%20stress&query.intr=ketamine&filter.overallStatus=RECRUITING"
                + "&fields=IdentificationModule%7CStatusModule%7CSponsorCollaboratorsModule%7CDescriptionModule%7CConditionsModule"
                + "%7CDesignModule%7CArmsInterventionsModule%7CEligibilityModule%7CContactsLocationsModule"
                + "&countTotal=true&pageSize=100",
            registry.Questions[0]
        );
    }

    [Fact]
    public void A_circle_is_sent_only_where_it_is_asked_for()
    {
        using var registry = LoopbackRegistry.That(Reply.Page([Reply.Study(1)]));
        Inquiry.Got(Inquiry.Ask(registry, terms: Inquiry.Terms with { Near = new(new(39.7, -105), 50) }));
        Assert.Contains(
            "&filter.geo=distance%2839.7%2C-105%2C50mi%29&",
            registry.Questions[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void There_is_no_filter_by_phase_in_the_registry_so_none_is_sent() =>
        Assert.DoesNotContain("phase", Inquiry.Terms.Question(100), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void What_the_registry_would_have_kept_here_is_not_sent_back()
    {
        using var registry = LoopbackRegistry.That(
            Reply.Page([Reply.Study(1)], "next") with
            {
                Heads = ["Set-Cookie: who=you"],
            },
            Reply.Page([Reply.Study(2)])
        );
        Inquiry.Got(Inquiry.Ask(registry));
        Assert.DoesNotContain(
            registry.Requests,
            request => request.Contains("Cookie", StringComparison.OrdinalIgnoreCase)
        );
    }
}
