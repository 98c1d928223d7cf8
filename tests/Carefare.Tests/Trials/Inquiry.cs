using Carefare.Trials.Registry;
using Carefare.Trials.Snapshots;

namespace Carefare.Tests.Trials;

/// <summary>Asks a loopback registry with a clock that lets nobody wait.</summary>
internal static class Inquiry
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly SearchTerms Terms = new("PTSD OR stress", "ketamine", "RECRUITING", Near: null);

    public static HastyTime Clock(Patience? patience = null) =>
        new((patience ?? new()).ForOne, (patience ?? new()).ForAll);

    public static RegistryAnswer Ask(
        LoopbackRegistry registry,
        HastyTime? time = null,
        Patience? patience = null,
        SearchTerms? terms = null
    ) => Ask(registry.Address, time, patience, terms);

    public static RegistryAnswer Ask(
        string address,
        HastyTime? time = null,
        Patience? patience = null,
        SearchTerms? terms = null
    )
    {
        using var client = new RegistryClient(
            new(address, MostOnPage: 1000, RequestsAMinute: 50, []),
            time ?? Clock(patience),
            patience ?? new()
        );
        return client.AskAsync(terms ?? Terms, Today, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>The answer, which must have come.</summary>
    public static Snapshot Got(RegistryAnswer answer) =>
        answer is RegistryAnswer.Failed failed
            ? throw new InvalidOperationException(failed.Sentence)
            : ((RegistryAnswer.Got)answer).Snapshot;

    /// <summary>The sentence of an answer that must have failed: one, with what to do.</summary>
    public static string Failed(RegistryAnswer answer)
    {
        var sentence = Assert.IsType<RegistryAnswer.Failed>(answer).Sentence;
        Assert.DoesNotContain('\n', sentence);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        return sentence;
    }

    public static IEnumerable<string> Ids(Snapshot snapshot) => snapshot.Studies.Select(study => study.Id);
}
