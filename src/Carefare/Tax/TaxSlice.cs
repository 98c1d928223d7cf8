using Carefare.Quantities;

namespace Carefare.Tax;

/// <summary>Some dollars and the tax that falls away with each of them.</summary>
/// <param name="Dollars">How many dollars; more than zero.</param>
/// <param name="Rate">The tax on each, as a fraction.</param>
public readonly record struct TaxSlice(Money Dollars, decimal Rate);
