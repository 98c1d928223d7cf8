using System.Text.Json;
using Carefare.Trials.Snapshots;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Carefare.Trials.Registry;

/// <summary>Asks the public registry of studies, one question at a time, and sends it the search terms and nothing else.</summary>
public sealed class RegistryClient : IDisposable
{
    private const string Version = "version";

    private readonly RegistryRules _rules;
    private readonly Patience _patience;
    private readonly HttpClient _http;
    private readonly OneAnswer _one;
    private readonly Pace _pace;
    private readonly ResiliencePipeline _whole;
    private readonly ResiliencePipeline _each;

    /// <summary>A client that has asked nothing yet.</summary>
    /// <param name="rules">How the registry wants to be asked.</param>
    /// <param name="time">The clock by which it waits and gives up.</param>
    public RegistryClient(RegistryRules rules, TimeProvider time)
        : this(rules, time, new()) { }

    internal RegistryClient(RegistryRules rules, TimeProvider time, Patience patience)
    {
        (_rules, _patience) = (rules, patience);
        _http = new(Handler()) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Carefare");
        _one = new(_http, patience, time);
        _pace = new(rules.Gap, time);
        _whole = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(patience.ForAll)
            .Build();
        _each = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(Again(patience))
            .AddTimeout(patience.ForOne)
            .Build();
    }

    /// <summary>
    /// The addresses that a search opens, for people who want to see them before they are sent. Further pages are the last one with
    /// the name of the page that the registry gives.
    /// </summary>
    public IReadOnlyList<string> Questions(SearchTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var registry = _rules.Address.TrimEnd('/');
        return [$"{registry}/{Version}", $"{registry}/{terms.Question(PageSize)}"];
    }

    /// <summary>Asks for every study that the terms find.</summary>
    /// <param name="terms">What to search for.</param>
    /// <param name="today">The day on which it is asked.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<RegistryAnswer> AskAsync(SearchTerms terms, DateOnly today, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (_rules.Safe is not { } registry)
        {
            return new RegistryAnswer.Failed(
                $"The address of the registry, {_rules.Address}, does not begin with https. Mend the figure \"trials-registry-address\"."
            );
        }

        try
        {
            return new RegistryAnswer.Got(
                await _whole
                    .ExecuteAsync(inTime => SearchAsync(registry, terms, today, inTime), stop)
                    .ConfigureAwait(false)
            );
        }
        catch (RegistryFault fault)
        {
            return new RegistryAnswer.Failed(fault.Sentence);
        }
        catch (TimeoutRejectedException)
        {
            return new RegistryAnswer.Failed("The registry is too slow to answer. Try again later.");
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return new RegistryAnswer.Failed(
                "The registry cannot be reached, or its answers break off. Check that you are online, and try again."
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private int PageSize => int.Min(_patience.PageSize, _rules.MostOnPage);

    private async ValueTask<Snapshot> SearchAsync(
        Uri registry,
        SearchTerms terms,
        DateOnly today,
        CancellationToken stop
    )
    {
        var timestamp = await TimestampAsync(registry, stop).ConfigureAwait(false);
        var studies = new List<JsonElement>();
        int? total = null;
        await foreach (var page in PagesAsync(registry, terms, stop).ConfigureAwait(false))
        {
            studies.AddRange(page.Studies);
            total ??= page.Total;
        }

        return Snapshot.Of(new(today, timestamp, terms, total), studies);
    }

    // The search is worth having without it.
    private async ValueTask<string> TimestampAsync(Uri registry, CancellationToken stop)
    {
        try
        {
            return await TakeAsync(new(registry, Version), RegistryPage.TimestampIn, stop).ConfigureAwait(false);
        }
        catch (RegistryFault fault) when (!fault.Passes)
        {
            return "";
        }
    }

    private async IAsyncEnumerable<RegistryPage> PagesAsync(
        Uri registry,
        SearchTerms terms,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bytes = 0L;
        string? next = null;
        do
        {
            var question = new Uri(registry, terms.Question(PageSize, next));
            var page = await TakeAsync(question, RegistryPage.Read, stop).ConfigureAwait(false);
            yield return page;
            next = page.Next;
            bytes += page.Bytes;
            Refuse(next is not null && !seen.Add(next), "The registry named the same page twice.");
            Refuse(next is not null && seen.Count >= _patience.Pages, "The registry's answer does not end.");
            Refuse(bytes > _patience.BytesOfAll, "The registry's answer is too large.");
        } while (next is not null);
    }

    /// <summary>An answer read by <paramref name="read"/>, in as many tries as patience allows.</summary>
    private ValueTask<T> TakeAsync<T>(Uri question, Func<ReadOnlyMemory<byte>, T> read, CancellationToken stop) =>
        _each.ExecuteAsync(
            async inTime =>
            {
                await _pace.NextAsync(inTime).ConfigureAwait(false);
                return read(await _one.TakeAsync(question, inTime).ConfigureAwait(false));
            },
            stop
        );

    private static void Refuse(bool wrong, string what)
    {
        if (wrong)
        {
            throw new RegistryFault(what, RegistryFault.Later);
        }
    }

    private static RetryStrategyOptions Again(Patience patience) =>
        new()
        {
            MaxRetryAttempts = patience.Again,
            ShouldHandle = static tried =>
                ValueTask.FromResult(
                    tried.Outcome.Exception
                        is RegistryFault { Passes: true }
                            or HttpRequestException
                            or IOException
                            or TimeoutRejectedException
                ),
            DelayGenerator = tried =>
                ValueTask.FromResult<TimeSpan?>(
                    (tried.Outcome.Exception as RegistryFault)?.Wait
                        ?? patience.FirstWait * double.Pow(2, tried.AttemptNumber)
                ),
        };

    // No cookies, and no address followed unseen: what is asked for goes to the registry alone.
    private static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };
}
