using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Carefare.Tests.Oracle;

/// <summary>A place in a YAML file, read without any of the project's readers; a place that is not there is empty.</summary>
internal readonly record struct Paper(YamlNode? Node)
{
    public static Paper Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new(stream.Documents[0].RootNode);
    }

    public Paper this[string key] =>
        Node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child)
            ? new(child)
            : default;

    /// <summary>Whether something is said here that is not "none" or "unknown".</summary>
    public bool Said => Node is not null && Node is not YamlScalarNode { Value: null or "" or "none" or "unknown" };

    public IEnumerable<Paper> Items =>
        Node is YamlSequenceNode list ? list.Children.Select(child => new Paper(child)) : [];

    public IEnumerable<(string Key, Paper Value)> Rows =>
        Node is YamlMappingNode map
            ? map.Children.Select(row => (((YamlScalarNode)row.Key).Value ?? "", new Paper(row.Value)))
            : [];

    public string Text => Node is YamlScalarNode { Value: { } value } ? value : "";

    public DateOnly Day => DateOnly.ParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public bool Yes => Text is "true" or "yes";

    public decimal Number(decimal otherwise = 0) =>
        Said ? decimal.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture) : otherwise;

    public int Whole(int otherwise = 0) => (int)Number(otherwise);
}
