using System.Security.Cryptography;
using System.Text;

namespace Carefare.Telling.Pages;

/// <summary>The style of a page. It stands in the page itself, and the page's policy allows no other.</summary>
internal static class Style
{
    private static readonly Lazy<string> TheSheet = new(Read);

    /// <summary>The style sheet.</summary>
    public static string Sheet => TheSheet.Value;

    /// <summary>What the page may load: this style sheet and nothing else.</summary>
    public static string Policy =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; "
        + "base-uri 'none'; form-action 'none'";

    private static string Read()
    {
        using var stream = typeof(Style).Assembly.GetManifestResourceStream("plan.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
