using Carefare.Tracking;

namespace Carefare.Cli.Tracking;

/// <summary>A receipt with how it stands to each of its jobs.</summary>
internal sealed record ReceiptReport(ReceiptJobs Jobs, IReadOnlyList<JobStanding> Standings);
