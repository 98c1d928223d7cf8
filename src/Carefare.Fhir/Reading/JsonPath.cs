using System.Text;

namespace Carefare.Fhir.Reading;

/// <summary>Where a reader of JSON is: the names and the places in lists on the way from the root.</summary>
internal sealed class JsonPath
{
    private readonly List<Step> _steps = [];

    /// <summary>How many objects and lists are open.</summary>
    public int Depth => _steps.Count;

    /// <summary>The place in the list under a name of the root, for example the number of the entry; -1 where it is not in one.</summary>
    public int PlaceUnder(string name) =>
        _steps.Count > 1 && _steps[0].Name == name && _steps[1].IsList ? _steps[1].Index : -1;

    /// <summary>How many names the innermost object has so far.</summary>
    public int Names => _steps[^1].Names.Count;

    /// <summary>Opens an object or a list.</summary>
    public void Open(bool isList) => _steps.Add(new(isList));

    /// <summary>Closes the innermost.</summary>
    public void Close() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary>Goes to a name of the innermost object.</summary>
    /// <returns>Whether the name stands there for the first time.</returns>
    public bool Name(string name)
    {
        _steps[^1].Name = name;
        return _steps[^1].Names.Add(name);
    }

    /// <summary>Goes to the next value, where the innermost is a list.</summary>
    public void Next()
    {
        if (_steps is [.., { IsList: true } list])
        {
            list.Index++;
        }
    }

    /// <summary>As FHIR writes it: "entry[3].resource.total[0].amount".</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in _steps)
        {
            if (step.IsList && step.Index >= 0)
            {
                text.Append('[').Append(step.Index).Append(']');
            }
            else if (!step.IsList && step.Name.Length > 0)
            {
                text.Append(text.Length > 0 ? "." : "").Append(step.Name);
            }
        }

        return text.ToString();
    }

    private sealed class Step(bool isList)
    {
        public bool IsList { get; } = isList;

        public int Index { get; set; } = -1;

        public string Name { get; set; } = "";

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
    }
}
