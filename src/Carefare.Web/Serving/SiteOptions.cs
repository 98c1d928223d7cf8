using Carefare.Knowledge;
using Carefare.Web.Guarding;
using Carefare.Web.Keeping;

namespace Carefare.Web.Serving;

/// <summary>What a site is made of.</summary>
/// <param name="Case">Keeps the person's case.</param>
/// <param name="Knowledge">What the world says.</param>
/// <param name="Time">The clock, for the day of a plan.</param>
public sealed record SiteOptions(ICaseKeeper Case, KnowledgeBase Knowledge, TimeProvider Time)
{
    /// <summary>The address to listen on: this machine alone, unless the person says otherwise.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The key of the launch link.</summary>
    public LaunchKey Launch { get; init; } = new();
}
