using Carefare.Yaml;

namespace Carefare.Cases.Questions;

/// <summary>Collects what is wrong and what is doubtful in one case file.</summary>
/// <param name="file">The file's name.</param>
/// <param name="leftOut">Takes the paths of what is not known.</param>
internal sealed class Findings(string file, List<string> leftOut)
{
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _doubts = [];
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>What must be mended before the case can be used, in the order of the file.</summary>
    public IReadOnlyList<Problem> Problems => InOrder(_problems);

    /// <summary>What can be used but is probably not what was meant, in the order of the file.</summary>
    public IReadOnlyList<Problem> Doubts => InOrder(_doubts);

    /// <summary>The paths of what is left out or said to be unknown.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>Takes what is left out in a group that is not there, where nothing can be wrong.</summary>
    public Findings Aside() => new(file, leftOut);

    /// <summary>Notes that an answer, a group or a list is not known.</summary>
    public void NotKnown(string path) => leftOut.Add(path);

    /// <summary>Notes that an answer need not be known after all.</summary>
    public void NotAsked(string path) => leftOut.Remove(path);

    /// <summary>Remembers where an answer or a group stands.</summary>
    public void Remember(string path, Place place) => _places[path] = place;

    /// <summary>Notes what is wrong at a place.</summary>
    public void Wrong(Place place, string path, Fault fault) => _problems.Add(At(place, path, fault));

    /// <summary>Notes what is wrong with an answer or a group, or with what is missing in it.</summary>
    public void Wrong(string path, Fault fault) => _problems.Add(At(PlaceOf(path), path, fault));

    /// <summary>Notes what is doubtful about an answer or a group.</summary>
    public void Doubt(string path, Fault fault) => _doubts.Add(At(PlaceOf(path), path, fault));

    private static List<Problem> InOrder(List<Problem> found) =>
        [.. found.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    private Problem At(Place place, string path, Fault fault) =>
        new(file, place.Line, place.Column, path, fault.What, fault.Mend);

    // What was left out has no place: its group has.
    private Place PlaceOf(string path)
    {
        while (path.Length > 0)
        {
            if (_places.TryGetValue(path, out var place))
            {
                return place;
            }

            path = path[..int.Max(0, path.LastIndexOfAny(['.', '[']))];
        }

        return _places.GetValueOrDefault("", new(1, 1));
    }
}
