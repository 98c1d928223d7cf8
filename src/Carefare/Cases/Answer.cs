namespace Carefare.Cases;

/// <summary>What a person answered to one question: a value, or not known (yet). An omitted answer is never zero.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public readonly record struct Answer<T>
{
    private readonly T? _value;

    private Answer(string key, T? value, bool isKnown)
    {
        Key = key;
        _value = value;
        IsKnown = isKnown;
    }

    /// <summary>The path of the question in the case file, for example "person.annual_income" or "quotes[0].infusion".</summary>
    public string Key { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The answer is not known: ask <see cref="IsKnown"/> first.</exception>
    public T Value => IsKnown ? _value! : throw new InvalidOperationException($"The answer \"{Key}\" is not known.");

    /// <summary>The value, or another where it is not known.</summary>
    public T Or(T other) => IsKnown ? _value! : other;

    /// <summary>Applies a function to the value, where there is one; the key stays.</summary>
    public Answer<TOther> Select<TOther>(Func<T, TOther> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return IsKnown ? Answer.Of(Key, map(_value!)) : Answer.Unknown<TOther>(Key);
    }

    internal static Answer<T> Make(string key, T? value, bool isKnown) => new(key, value, isKnown);
}

/// <summary>Makes answers.</summary>
public static class Answer
{
    /// <summary>A known answer.</summary>
    public static Answer<T> Of<T>(string key, T value) => Answer<T>.Make(key, value, isKnown: true);

    /// <summary>An answer that is omitted or said to be unknown.</summary>
    public static Answer<T> Unknown<T>(string key) => Answer<T>.Make(key, default, isKnown: false);
}
