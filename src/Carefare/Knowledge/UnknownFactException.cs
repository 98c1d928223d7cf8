namespace Carefare.Knowledge;

/// <summary>An answer needs a figure that is not known for its day, such as a day before the first value.</summary>
/// <param name="fact">The fact.</param>
public sealed class UnknownFactException(Fact fact)
    : InvalidOperationException($"The fact \"{fact?.Id}\" is not known.")
{
    /// <summary>The fact, which says whom to ask.</summary>
    public Fact? Fact => fact;
}
