using System.Text;
using Carefare.Yaml;

namespace Carefare.Web.Words;

/// <summary>The words of pages, which are part of the program; a mistake in them is a mistake of ours.</summary>
internal static class WordFile
{
    /// <summary>The text of a file.</summary>
    public static string Text(string name)
    {
        using var stream =
            typeof(WordFile).Assembly.GetManifestResourceStream($"words/{name}")
            ?? throw new InvalidOperationException($"There are no words \"{name}\".");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the files in a folder, in the order of the alphabet.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(WordFile)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"words/{folder}", StringComparison.Ordinal))
            .Select(name => name["words/".Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>The entries of a file that is a list.</summary>
    public static IEnumerable<Node.Mapping> List(string name) =>
        Root(name) is Node.Sequence list ? list.Items.OfType<Node.Mapping>() : throw Wrong(name);

    /// <summary>The named entries of a file.</summary>
    public static IEnumerable<(string Key, Node.Mapping Value)> Named(string name) =>
        Root(name) is Node.Mapping all
            ? all.Entries.Select(entry => (entry.Key, (Node.Mapping)entry.Value))
            : throw Wrong(name);

    /// <summary>The entries of a list under a name; none where it is left out.</summary>
    public static IEnumerable<Node.Mapping> List(Node.Mapping node, string name) =>
        node.Find(name) is Node.Sequence list ? list.Items.OfType<Node.Mapping>() : [];

    /// <summary>The words of a list under a name; none where it is left out.</summary>
    public static IEnumerable<string> Words(Node.Mapping node, string name) =>
        node.Find(name) is Node.Sequence list ? list.Items.OfType<Node.Scalar>().Select(one => one.Text) : [];

    /// <summary>The names and words of a mapping under a name; none where it is left out.</summary>
    public static IEnumerable<(string Value, string Label)> Pairs(Node.Mapping node, string name) =>
        node.Find(name) is Node.Mapping map
            ? map.Entries.Select(entry => (entry.Key, ((Node.Scalar)entry.Value).Text))
            : [];

    /// <summary>The entries under a name that has to be there.</summary>
    public static Node.Mapping Part(Node.Mapping node, string name) =>
        node.Find(name) as Node.Mapping ?? throw Wrong(name);

    /// <summary>The words under a name that has to be there.</summary>
    public static string Text(Node.Mapping node, string name) =>
        node.Find(name) is Node.Scalar scalar ? scalar.Text : throw Wrong(name);

    /// <summary>The words under a name; empty where it is left out.</summary>
    public static string TextOr(Node.Mapping node, string name) => (node.Find(name) as Node.Scalar)?.Text ?? "";

    /// <summary>Whether "yes" stands under a name.</summary>
    public static bool Is(Node.Mapping node, string name) => TextOr(node, name) == "yes";

    private static Node Root(string name)
    {
        var (root, problem) = YamlFile.Read(name, Text(name));
        return root ?? throw new InvalidOperationException(problem!.ToString());
    }

    private static InvalidOperationException Wrong(string name) =>
        new($"The words \"{name}\" are not as they should be.");
}
