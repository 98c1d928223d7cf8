namespace Carefare.Planning;

/// <summary>
/// The policies of a problem: on each first day, for what is known by then, a treatment begins or is waited for. Of a great many
/// ways to combine what is done after one answer and after another, only the least by their bounds are kept.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="models">Its prepared programmes.</param>
/// <param name="without">A route whose offers are left out; null for none.</param>
internal sealed class Policies(PlanProblem problem, Models models, string? without = null)
{
    /// <summary>The most combinations that are kept of those after one answer with those after another.</summary>
    public const int MostCombined = 64;

    private readonly IReadOnlyList<Story> _stories = models.Stories.All;

    /// <summary>Every policy that was kept; doing the same in every story always is.</summary>
    public IEnumerable<Prepared> All() =>
        models.Stories.Chains.Count == 0
            ? Alike()
            : Combined(models.Stories.KnownOn(problem.Starts[0], _stories).Select(group => From(0, group)))
                .Select(part => models.Of([.. _stories.Select(story => part.Ways[story])]))
                .Union(Alike());

    /// <summary>The policies in which the same is done in every story.</summary>
    private IEnumerable<Prepared> Alike() => problem.Starts.SelectMany(WaysFrom).Select(models.Of);

    private IEnumerable<Way> WaysFrom(DateOnly start) =>
        models.WaysFrom(start).Where(way => without is null || way.Treatment.Route != without);

    /// <summary>What can be done from a first day on in stories that cannot be told apart on it, the least bound first.</summary>
    private List<Part> From(int start, IReadOnlyList<Story> group)
    {
        var parts = WaysFrom(problem.Starts[start])
            .Select(way => new Part(
                group.Sum(story => story.Probability * models.ClosedOf(way, story)),
                group.ToDictionary(story => story, _ => way)
            ));
        if (start + 1 < problem.Starts.Count)
        {
            var later = models.Stories.KnownOn(problem.Starts[start + 1], group);
            parts = parts.Concat(Combined(later.Select(known => From(start + 1, known))));
        }

        return [.. parts.OrderBy(part => part.Bound)];
    }

    /// <summary>Something for each of some groups of stories.</summary>
    private static List<Part> Combined(IEnumerable<List<Part>> groups) =>
        groups.Aggregate(
            (List<Part>?)null,
            (before, next) =>
                before is null
                    ? next
                    :
                    [
                        .. before
                            .Take(MostCombined)
                            .SelectMany(one => next.Take(MostCombined).Select(other => (one, other)))
                            .OrderBy(pair => pair.one.Bound + pair.other.Bound)
                            .Take(MostCombined)
                            .Select(pair => new Part(
                                pair.one.Bound + pair.other.Bound,
                                pair.one.Ways.Concat(pair.other.Ways).ToDictionary()
                            )),
                    ]
        )!;

    /// <summary>What is done in some stories.</summary>
    /// <param name="Bound">What it costs at least, by the stories' probabilities, in dollars.</param>
    /// <param name="Ways">The way in each story.</param>
    private sealed record Part(decimal Bound, IReadOnlyDictionary<Story, Way> Ways);
}
