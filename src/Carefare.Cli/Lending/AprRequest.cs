using Carefare.Credit;

namespace Carefare.Cli.Lending;

/// <summary>One credit of which the annual percentage rate is asked.</summary>
/// <param name="Id">Its name in the file; null where it has none.</param>
/// <param name="Credit">What was lent and what is paid back.</param>
/// <param name="Unit">The unit-period in words, where it was found from dates; otherwise null.</param>
/// <param name="Found">The rate.</param>
internal sealed record AprRequest(string? Id, CountedCredit Credit, string? Unit, AprAnswer.Found Found);
