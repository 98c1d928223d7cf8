using System.Collections.Concurrent;
using Carefare.Cases;
using Carefare.Knowledge;
using Carefare.Solver;

namespace Carefare.Web.Serving;

/// <summary>Asks the desk. A solver serves one request at a time, so there are as many as requests at once.</summary>
/// <param name="knowledge">What the world says.</param>
internal sealed class Desks(KnowledgeBase knowledge) : IDisposable
{
    private const int MostReports = 16;
    private readonly ConcurrentBag<Highs> _solvers = [];
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    private readonly ConcurrentDictionary<(string Mark, DateOnly Day, bool Brief), Lazy<PlanReport>> _reports = new();

    private readonly Lazy<IReadOnlyDictionary<string, Source>> _sources = new(() =>
        knowledge
            .Figures.SelectMany(figure => figure.Entries)
            .Select(entry => entry.Source)
            .DistinctBy(source => source.Id)
            .ToDictionary(source => source.Id, StringComparer.Ordinal)
    );

    /// <summary>What the world says.</summary>
    public KnowledgeBase Knowledge => knowledge;

    /// <summary>The source with an id; null where no figure rests on it.</summary>
    public Source? Source(string id) => _sources.Value.GetValueOrDefault(id);

    /// <summary>The report of a case on a day: worked out once for each text of the case.</summary>
    /// <param name="mark">Tells one text of the case from another.</param>
    /// <param name="person">The case.</param>
    /// <param name="today">The day.</param>
    /// <param name="brief">Whether the plan alone is enough, which is quick.</param>
    public PlanReport Report(string mark, Case person, DateOnly today, bool brief)
    {
        if (_reports.Count > MostReports)
        {
            _reports.Clear();
        }

        return _reports
            .GetOrAdd(
                (mark, today, brief),
                _ => new(() => Ask(desk => brief ? desk.Brief(person, today) : desk.Plan(person, today)))
            )
            .Value;
    }

    /// <summary>Does something when it is its turn: as much at once as the machine has processors, the rest in a line.</summary>
    public async Task<T> InTurn<T>(Func<T> work, CancellationToken given)
    {
        await _turns.WaitAsync(given);
        try
        {
            return work();
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Asks the desk something.</summary>
    public T Ask<T>(Func<Desk, T> ask)
    {
        if (!_solvers.TryTake(out var solver))
        {
            solver = new();
        }

        var answer = ask(new(knowledge, solver));
        // Not in a "finally": a solver that failed in the middle is not asked again.
        _solvers.Add(solver);
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _turns.Dispose();
        while (_solvers.TryTake(out var solver))
        {
            solver.Dispose();
        }
    }
}
