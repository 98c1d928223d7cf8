namespace Carefare.Tests.Cli;

/// <summary>What a command printed.</summary>
internal static class Printed
{
    /// <summary>Without its line ends and columns: words with one blank between them.</summary>
    public static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
