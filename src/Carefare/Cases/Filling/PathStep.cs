namespace Carefare.Cases.Filling;

/// <summary>The steps of a path: a name, or the place in a list.</summary>
/// <param name="Name">The name; empty for a place.</param>
/// <param name="Index">The place, from 0; -1 for a name.</param>
internal readonly record struct PathStep(string Name, int Index)
{
    /// <summary>The steps of "coverage[0].in_network.deductible".</summary>
    public static IReadOnlyList<PathStep> Of(string path)
    {
        var steps = new List<PathStep>();
        foreach (var part in path.Split('.'))
        {
            var pieces = part.Split('[');
            steps.Add(new(pieces[0], -1));
            steps.AddRange(pieces.Skip(1).Select(piece => new PathStep("", int.Parse(piece.TrimEnd(']')))));
        }

        return steps;
    }
}
