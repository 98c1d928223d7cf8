using System.IO.Compression;
using System.Text;
using Carefare.Trials.Registry;

namespace Carefare.Tests.Trials;

/// <summary>Whatever the registry answers, the search ends, with studies or with one sentence.</summary>
public sealed class RegistryFaultTests
{
    private static readonly Reply Good = Reply.Page([Reply.Study(1)]);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    [Theory]
    [InlineData("Retry-After: 7")]
    [InlineData("Retry-After: Mon, 23 Nov 2026 12:00:08 GMT")]
    public void Who_is_told_to_wait_waits_that_long_and_asks_again(string head)
    {
        using var registry = LoopbackRegistry.That(Reply.Busy(429, head), Good);
        var time = Inquiry.Clock();
        Inquiry.Got(Inquiry.Ask(registry, time));
        Assert.Contains(time.Waits, wait => wait >= Seconds(6) && wait <= Seconds(7));
        Assert.Equal(2, registry.Questions.Count);
    }

    [Fact]
    public void A_wait_that_is_too_long_is_told_and_not_waited()
    {
        using var registry = LoopbackRegistry.That(Reply.Busy(429, "Retry-After: 900"));
        Assert.Equal(
            "The registry takes no more questions for now. It asks to wait 15 minutes: try again then.",
            Inquiry.Failed(Inquiry.Ask(registry))
        );
        Assert.Single(registry.Questions);
    }

    [Fact]
    public void After_a_trouble_it_is_asked_again_after_waits_that_double()
    {
        using var registry = LoopbackRegistry.That(Reply.Busy(500), Reply.Busy(503), Good);
        var time = Inquiry.Clock();
        Inquiry.Got(Inquiry.Ask(registry, time));
        Assert.Equal([Seconds(2), Seconds(4)], time.Waits.Where(wait => wait >= Seconds(2)));
    }

    [Fact]
    public void A_trouble_that_stays_is_told_after_three_more_tries()
    {
        using var registry = LoopbackRegistry.That(Reply.Busy(502));
        Assert.Equal("The registry has trouble (502). Try again later.", Inquiry.Failed(Inquiry.Ask(registry)));
        Assert.Equal(4, registry.Questions.Count);
    }

    [Fact]
    public void Questions_are_kept_apart_as_the_registry_wants_it()
    {
        using var registry = new LoopbackRegistry((n, _) => Reply.Page([Reply.Study(n)], n < 4 ? $"{n}" : null));
        var time = Inquiry.Clock();
        Inquiry.Got(Inquiry.Ask(registry, time));
        // The version and five pages, fifty a minute.
        Assert.Equal(Enumerable.Repeat(Seconds(1.2), 5), time.Waits);
    }

    [Fact]
    public void A_broken_off_answer_is_asked_for_again()
    {
        using var registry = LoopbackRegistry.That(Good.Cut(9), Good.Cut(3) with { Announced = null }, Good);
        Assert.Equal(["NCT00000001"], Inquiry.Ids(Inquiry.Got(Inquiry.Ask(registry))));
        Assert.Equal(3, registry.Questions.Count);
    }

    [Fact]
    public void Answers_that_always_break_off_are_told()
    {
        using var registry = LoopbackRegistry.That(Good.Cut(9));
        Assert.StartsWith(
            "The registry cannot be reached, or its answers break off.",
            Inquiry.Failed(Inquiry.Ask(registry)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"studies": {}}""")]
    [InlineData("""{"items": []}""")]
    [InlineData("[]")]
    [InlineData("""{"studies": [], "nextPageToken": 7}""")]
    public void An_answer_in_another_form_is_told_at_once(string json)
    {
        using var registry = LoopbackRegistry.That(Reply.Json(json));
        Assert.StartsWith(
            "The registry's answer has another form than the one we know.",
            Inquiry.Failed(Inquiry.Ask(registry)),
            StringComparison.Ordinal
        );
        Assert.Single(registry.Questions);
    }

    [Fact]
    public void A_refusal_is_plain_text_which_is_shown_and_never_read_as_data()
    {
        using var registry = LoopbackRegistry.That(Reply.Text(400, "`query.cond` has incorrect\n\u001b[2J format"));
        Assert.Equal(
            "The registry refused the question (400): \"`query.cond` has incorrect  [2J format\". "
                + "It may have changed: look for a newer Carefare.",
            Inquiry.Failed(Inquiry.Ask(registry))
        );
        Assert.Single(registry.Questions);
    }

    [Fact]
    public void A_page_of_the_network_in_place_of_the_answer_is_told_as_such()
    {
        using var registry = LoopbackRegistry.That(Good with { Type = "text/html" });
        Assert.Contains("a page to sign in", Inquiry.Failed(Inquiry.Ask(registry)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_within_the_registry_is_followed()
    {
        using var registry = LoopbackRegistry.That(Reply.To("/api/v2/studies?elsewhere"), Good);
        Inquiry.Got(Inquiry.Ask(registry));
        Assert.Equal("/api/v2/studies?elsewhere", registry.Questions[1]);
    }

    [Fact]
    public void A_redirect_to_anybody_else_is_not_followed()
    {
        using var other = LoopbackRegistry.That(Good);
        using var registry = LoopbackRegistry.That(Reply.To(other.Address + "/studies"));
        Assert.StartsWith(
            "The registry sent us to another address, where we did not go.",
            Inquiry.Failed(Inquiry.Ask(registry)),
            StringComparison.Ordinal
        );
        Assert.Empty(other.Requests);
    }

    [Fact]
    public void Redirects_in_a_circle_end()
    {
        using var registry = LoopbackRegistry.That(Reply.To("/api/v2/studies?again"));
        Assert.StartsWith(
            "The registry sent us from one address to the next.",
            Inquiry.Failed(Inquiry.Ask(registry)),
            StringComparison.Ordinal
        );
        Assert.Equal(4, registry.Questions.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_huge_answer_is_not_read_to_its_end_also_when_it_is_packed(bool packed)
    {
        var huge = Encoding.UTF8.GetBytes($$"""{"studies": [{{new string(' ', 4_000_000)}}]}""");
        var reply = packed
            ? new Reply(200, "application/json", Packed(huge)) { Heads = ["Content-Encoding: gzip"] }
            : new Reply(200, "application/json", huge);
        using var registry = LoopbackRegistry.That(reply);
        var sentence = Inquiry.Failed(Inquiry.Ask(registry, patience: new() { BytesOfOne = 100_000 }));
        Assert.StartsWith("The registry's answer is too large.", sentence, StringComparison.Ordinal);
        Assert.Single(registry.Questions);
    }

    [Fact]
    public void A_packed_answer_is_unpacked()
    {
        using var registry = LoopbackRegistry.That(
            new Reply(200, "application/json", Packed(Good.Body)) { Heads = ["Content-Encoding: gzip"] }
        );
        Assert.Equal(["NCT00000001"], Inquiry.Ids(Inquiry.Got(Inquiry.Ask(registry))));
    }

    [Fact]
    public void An_answer_that_does_not_come_is_asked_for_again()
    {
        var (patience, time) = (new Patience(), Inquiry.Clock());
        using var registry = new LoopbackRegistry(
            (n, _) => n == 0 ? Reply.Hang() : Good,
            () => time.Pass(patience.ForOne)
        );
        Inquiry.Got(Inquiry.Ask(registry, time));
        Assert.Equal(2, registry.Questions.Count);
    }

    [Fact]
    public void Who_never_answers_is_given_up_after_three_more_tries()
    {
        var (patience, time) = (new Patience(), Inquiry.Clock());
        using var registry = new LoopbackRegistry((_, _) => Reply.Hang(), () => time.Pass(patience.ForOne));
        Assert.Equal(
            "The registry is too slow to answer. Try again later.",
            Inquiry.Failed(Inquiry.Ask(registry, time))
        );
        Assert.Equal(4, registry.Questions.Count);
    }

    [Fact]
    public void A_search_that_takes_too_long_as_a_whole_is_given_up()
    {
        var patience = new Patience { ForAll = Seconds(9) };
        var time = Inquiry.Clock(patience);
        using var registry = new LoopbackRegistry((n, _) => Reply.Page([Reply.Study(n)], $"{n}"));
        Assert.Equal(
            "The registry is too slow to answer. Try again later.",
            Inquiry.Failed(Inquiry.Ask(registry, time, patience))
        );
        Assert.InRange(registry.Questions.Count, 5, 9);
    }

    [Fact]
    public void Where_nobody_is_the_sentence_says_to_look_whether_one_is_online()
    {
        string gone;
        using (var registry = LoopbackRegistry.That(Good))
        {
            gone = registry.Address;
        }

        Assert.Contains("Check that you are online", Inquiry.Failed(Inquiry.Ask(gone)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org/api")]
    [InlineData("ftp://127.0.0.1/api")]
    [InlineData("here")]
    public void What_others_could_read_on_the_way_is_never_sent(string address) =>
        Assert.Contains("does not begin with https", Inquiry.Failed(Inquiry.Ask(address)), StringComparison.Ordinal);

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
