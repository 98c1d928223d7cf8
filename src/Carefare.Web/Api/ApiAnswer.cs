namespace Carefare.Web.Api;

/// <summary>What the API answers.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The JSON text; empty where there is none.</param>
internal sealed record ApiAnswer(int Status, string Body)
{
    /// <summary>The media type of the body.</summary>
    public string Type { get; init; } = "application/json; charset=utf-8";

    /// <summary>The mark of what is answered, for a later change of it; empty where it cannot be changed.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Where the list goes on; empty where it ends.</summary>
    public string Next { get; init; } = "";

    /// <summary>Answered.</summary>
    public static ApiAnswer Ok(string body) => new(200, body);
}
