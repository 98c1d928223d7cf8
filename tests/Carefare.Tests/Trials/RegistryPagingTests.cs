using Carefare.Trials.Registry;
using CsCheck;

namespace Carefare.Tests.Trials;

/// <summary>The registry sends studies page by page; only a page that names no next one is the last.</summary>
public sealed class RegistryPagingTests
{
    [Fact]
    public void A_search_of_one_page_says_when_and_what_was_asked_and_until_when_the_data_reach()
    {
        using var registry = LoopbackRegistry.That(Reply.Page([Reply.Study(1), Reply.Study(2)], total: 2));
        var snapshot = Inquiry.Got(Inquiry.Ask(registry));
        Assert.Equal(["NCT00000001", "NCT00000002"], Inquiry.Ids(snapshot));
        Assert.Equal(new(Inquiry.Today, LoopbackRegistry.Timestamp, Inquiry.Terms, 2), snapshot.Search);
    }

    [Fact]
    public void The_name_of_the_next_page_goes_back_unchanged_and_all_else_stays_the_same()
    {
        const string Next = "a+b/c=&d é%20";
        using var registry = LoopbackRegistry.That(Reply.Page([Reply.Study(1)], Next), Reply.Page([Reply.Study(2)]));
        Inquiry.Got(Inquiry.Ask(registry));
        Assert.Equal($"{registry.Questions[0]}&pageToken={Uri.EscapeDataString(Next)}", registry.Questions[1]);
    }

    [Fact]
    public void An_empty_page_is_not_the_end()
    {
        using var registry = LoopbackRegistry.That(
            Reply.Page([], "one", total: 1),
            Reply.Page([], "two"),
            Reply.Page([Reply.Study(7)])
        );
        Assert.Equal(["NCT00000007"], Inquiry.Ids(Inquiry.Got(Inquiry.Ask(registry))));
    }

    [Fact]
    public void A_total_that_is_higher_is_not_waited_for()
    {
        using var registry = LoopbackRegistry.That(Reply.Page([Reply.Study(1)], total: 900));
        Assert.Equal(900, Inquiry.Got(Inquiry.Ask(registry)).Search.Total);
        Assert.Single(registry.Questions);
    }

    [Fact]
    public void A_page_that_names_itself_again_ends_the_search()
    {
        using var registry = LoopbackRegistry.That(Reply.Page([Reply.Study(1)], "same"));
        Assert.StartsWith(
            "The registry named the same page twice.",
            Inquiry.Failed(Inquiry.Ask(registry)),
            StringComparison.Ordinal
        );
        Assert.Equal(2, registry.Questions.Count);
    }

    [Fact]
    public void Pages_without_end_are_given_up()
    {
        using var registry = new LoopbackRegistry((n, _) => Reply.Page([Reply.Study(n)], $"page {n}"));
        var sentence = Inquiry.Failed(Inquiry.Ask(registry, patience: new() { Pages = 12 }));
        Assert.StartsWith("The registry's answer does not end.", sentence, StringComparison.Ordinal);
        Assert.Equal(12, registry.Questions.Count);
    }

    [Fact]
    public void Pages_that_are_too_much_together_are_given_up()
    {
        using var registry = new LoopbackRegistry(
            (n, _) => Reply.Page(Enumerable.Range(n * 100, 100).Select(Reply.Study), $"{n}")
        );
        var sentence = Inquiry.Failed(Inquiry.Ask(registry, patience: new() { BytesOfAll = 50_000 }));
        Assert.StartsWith("The registry's answer is too large.", sentence, StringComparison.Ordinal);
        Assert.InRange(registry.Questions.Count, 2, 10);
    }

    [Fact]
    public void A_study_that_stands_on_two_pages_is_kept_once_and_one_without_a_number_is_counted()
    {
        using var registry = LoopbackRegistry.That(
            Reply.Page([Reply.Study(1), Reply.Study(2), "{}", "7", "null"], "on"),
            Reply.Page([Reply.Study(2), """{"protocolSection": {"identificationModule": {"nctId": "NCT12"}}}"""])
        );
        var snapshot = Inquiry.Got(Inquiry.Ask(registry));
        Assert.Equal(["NCT00000001", "NCT00000002"], Inquiry.Ids(snapshot));
        Assert.Equal(4, snapshot.Unread);
    }

    [Fact]
    public void However_studies_are_spread_over_pages_each_comes_once_and_in_order() =>
        Gen.Int[0, 4]
            .Array[1, 6]
            .Sample(
                sizes =>
                {
                    using var registry = new LoopbackRegistry((n, target) => PageOf(sizes, target));
                    var snapshot = Inquiry.Got(Inquiry.Ask(registry));
                    Assert.Equal(
                        Enumerable.Range(0, sizes.Sum()).Select(n => $"NCT{n:00000000}"),
                        Inquiry.Ids(snapshot)
                    );
                    Assert.Equal(sizes.Length, registry.Questions.Count);
                },
                iter: 40,
                threads: 1
            );

    [Fact]
    public void Nobody_is_asked_for_more_studies_at_once_than_the_registry_sends()
    {
        using var client = new RegistryClient(new("https://example.org", 30, 50, []), TimeProvider.System);
        Assert.EndsWith("&pageSize=30", client.Questions(Inquiry.Terms)[1], StringComparison.Ordinal);
    }

    // A page is found by its name alone, as in the registry.
    private static Reply PageOf(int[] sizes, string target)
    {
        var at = target.Split("pageToken=p") is [_, var page] ? int.Parse(page) : 0;
        var before = sizes.Take(at).Sum();
        return Reply.Page(
            Enumerable.Range(before, sizes[at]).Select(Reply.Study),
            at + 1 < sizes.Length ? $"p{at + 1}" : null,
            sizes.Sum()
        );
    }
}
