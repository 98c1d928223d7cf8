namespace Carefare.Trials.Registry;

/// <summary>How long and how much Carefare takes from the registry before it gives up. These are our choices.</summary>
internal sealed record Patience
{
    /// <summary>For one answer.</summary>
    public TimeSpan ForOne { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>For the whole search.</summary>
    public TimeSpan ForAll { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>For a wait that the registry asks for.</summary>
    public TimeSpan ForWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The first wait after a failure; each further one is twice as long.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a question is put again.</summary>
    public int Again { get; init; } = 3;

    /// <summary>The most studies asked for at once.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>The most pages of one search.</summary>
    public int Pages { get; init; } = 100;

    /// <summary>The most bytes of one answer, unpacked.</summary>
    public int BytesOfOne { get; init; } = 24 * 1024 * 1024;

    /// <summary>The most bytes of a whole search, unpacked.</summary>
    public int BytesOfAll { get; init; } = 96 * 1024 * 1024;

    /// <summary>How often an answer may send to another place of the same registry.</summary>
    public int Redirects { get; init; } = 3;
}
