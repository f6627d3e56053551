/** form-js and its calendar speak English only; what they write of themselves is replaced as it appears. */
const PHRASES = {
  ru: {
    'Select': 'Выберите',
    'Search': 'Поиск',
    'Nothing found': 'Ничего не найдено',
    'Field is required.': 'Заполните это поле.',
    'Value is not a number.': 'Это не число.',
    'Value is expected to be an integer.': 'Нужно целое число.',
    'Value is expected to have at most # decimal digit.': 'Знаков после запятой: не больше #.',
    'Value is expected to have at most # decimal digits.': 'Знаков после запятой: не больше #.',
    'Field must have minimum value of #.': 'Не меньше #.',
    'Field must have maximum value of #.': 'Не больше #.',
    'Field must have minimum length of #.': 'Минимальная длина: #.',
    'Field must have maximum length of #.': 'Максимальная длина: #.',
    'Field must be a valid email.': 'Неверный адрес почты.',
    'Field must be a valid  international phone number. (e.g. +4930664040900)': 'Нужен телефон с кодом страны, начиная с +.',
    'Field must match pattern': 'Неверный вид значения.'
  },
  kk: {
    'Select': 'Таңдаңыз',
    'Search': 'Іздеу',
    'Nothing found': 'Ештеңе табылмады',
    'Field is required.': 'Бұл өрісті толтырыңыз.',
    'Value is not a number.': 'Бұл сан емес.',
    'Value is expected to be an integer.': 'Бүтін сан керек.',
    'Value is expected to have at most # decimal digit.': 'Үтірден кейінгі таңбалар: ең көбі #.',
    'Value is expected to have at most # decimal digits.': 'Үтірден кейінгі таңбалар: ең көбі #.',
    'Field must have minimum value of #.': 'Кемінде #.',
    'Field must have maximum value of #.': 'Ең көбі #.',
    'Field must have minimum length of #.': 'Ең аз ұзындығы: #.',
    'Field must have maximum length of #.': 'Ең көп ұзындығы: #.',
    'Field must be a valid email.': 'Пошта мекенжайы қате.',
    'Field must be a valid  international phone number. (e.g. +4930664040900)': '+ белгісінен басталатын, ел коды бар телефон керек.',
    'Field must match pattern': 'Мәннің түрі қате.'
  },
  zh: {
    'Select': '请选择',
    'Search': '搜索',
    'Nothing found': '未找到',
    'Field is required.': '请填写此项。',
    'Value is not a number.': '不是数字。',
    'Value is expected to be an integer.': '应为整数。',
    'Value is expected to have at most # decimal digit.': '小数位不超过 # 位。',
    'Value is expected to have at most # decimal digits.': '小数位不超过 # 位。',
    'Field must have minimum value of #.': '不小于 #。',
    'Field must have maximum value of #.': '不大于 #。',
    'Field must have minimum length of #.': '至少 # 个字符。',
    'Field must have maximum length of #.': '最多 # 个字符。',
    'Field must be a valid email.': '电子邮箱无效。',
    'Field must be a valid  international phone number. (e.g. +4930664040900)': '请输入以 + 开头的带国家代码的电话号码。',
    'Field must match pattern': '格式不正确。'
  }
};

const OWN_WORDS = [
  '.fjs-form-field-error',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.flatpickr-weekday',
  '.flatpickr-monthDropdown-month',
  '.cur-month'
].join();

export default function translateForms(language, { standaloneMonths, weekdaysShort }) {
  const phrases = PHRASES[language];
  if (!phrases) {
    return;
  }
  const words = { ...phrases };
  const day = (date, options) => new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(date);
  standaloneMonths.forEach((name, month) => (words[day(Date.UTC(2023, month), { month: 'long' })] = name));
  weekdaysShort.forEach((name, weekday) => (words[day(Date.UTC(2023, 0, 1 + weekday), { weekday: 'short' })] = name));

  const translated = text => {
    const number = text.match(/-?\d+(?:\.\d+)?(?=\D*$)/)?.[0];
    return (
      words[text] ??
      words[text.replace(number, '#')]?.replace('#', number) ??
      (text.startsWith('Field must match pattern') ? words['Field must match pattern'] : text)
    );
  };
  const translate = node => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.trim();
      if (text && node.parentElement?.closest(OWN_WORDS) && translated(text) !== text) {
        node.data = translated(text);
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.placeholder === 'Search' && node.closest('.fjs-container')) {
        node.placeholder = words.Search;
      }
      node.childNodes.forEach(translate);
    }
  };
  new MutationObserver(changes =>
    changes.forEach(({ type, target, addedNodes }) => (type === 'characterData' ? translate(target) : addedNodes.forEach(translate)))
  ).observe(document.body, { childList: true, characterData: true, subtree: true });
}
