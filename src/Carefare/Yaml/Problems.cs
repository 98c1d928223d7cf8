namespace Carefare.Yaml;

/// <summary>The problems of one file, gathered so that all are told at once.</summary>
/// <param name="file">The file's name as the person gave it.</param>
internal sealed class Problems(string file)
{
    private readonly List<Problem> _found = [];

    /// <summary>What was found, in the order of the lines.</summary>
    public IReadOnlyList<Problem> Found => [.. _found.OrderBy(one => one.Line).ThenBy(one => one.Column)];

    /// <summary>Whether nothing was found.</summary>
    public bool None => _found.Count == 0;

    /// <summary>Notes a problem.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="field">The path of the field.</param>
    /// <param name="what">What is wrong, as a sentence.</param>
    /// <param name="mend">How to mend it, as a sentence.</param>
    public void Add(Place place, string field, string what, string mend) =>
        _found.Add(new(file, place.Line, place.Column, field, what, mend));

    /// <summary>Notes a problem that the YAML reader found.</summary>
    public void Add(Problem problem) => _found.Add(problem);
}
