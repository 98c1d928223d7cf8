using System.Text;

namespace Carefare.Web.Keeping;

/// <summary>An invented person's case, to look at: it is part of the program, and nothing can change it.</summary>
/// <param name="name">The name of the example: "maria-uninsured".</param>
public sealed class ExampleKeeper(string name) : ICaseKeeper
{
    /// <summary>The examples that can be looked at.</summary>
    public static IReadOnlyList<string> Names { get; } = ["maria-uninsured", "sam-hsa", "vera-denied"];

    /// <inheritdoc/>
    public bool MayChange => false;

    /// <inheritdoc/>
    public string Place => $"{name}.yaml";

    /// <inheritdoc/>
    public OpenCase Open()
    {
        using var stream =
            typeof(ExampleKeeper).Assembly.GetManifestResourceStream($"examples/{name}.yaml")
            ?? throw new FileNotFoundException("There is no such example.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new($"{name}.yaml", reader.ReadToEnd());
    }

    /// <inheritdoc/>
    public string Change(Func<OpenCase, (string? Text, string Problem)> change) =>
        "This is an example. It cannot be changed.";

    /// <inheritdoc/>
    public string Delete() => "This is an example. It cannot be deleted.";
}
